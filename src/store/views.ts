/**
 * Views hold no data: each migration makes them anew, as the newest version defines them.
 * `current_files` leaves out the versions that were superseded, and `facts` their figures;
 * `facts_all` has those too. `token_account` says of each file of a filing what became of the figures
 * that it prints, by what they are: money, percent, count (scores too), or a bare number of a table.
 */
export const viewsSql = `
DROP VIEW IF EXISTS performance_indicators;
DROP VIEW IF EXISTS token_account;
DROP VIEW IF EXISTS facts;
DROP VIEW IF EXISTS facts_all;
DROP VIEW IF EXISTS current_files;

CREATE VIEW current_files AS SELECT * FROM files WHERE superseded_by IS NULL;

CREATE VIEW facts_all AS
SELECT
  figures.filing_id AS filing_id, files.source AS source, files.sha256 AS sha256,
  filings.doc_kind AS doc_kind, filings.fiscal_year AS fiscal_year,
  filings.unit_name AS unit_name, filings.region_code AS region_code,
  figures.statement AS statement, figures.item_scheme AS item_scheme,
  figures.item_code AS item_code, figures.item_name AS item_name, figures.measure AS measure,
  figures.value AS value, figures.unit AS unit, figures.printed AS printed,
  figures.printed_unit AS printed_unit, figures.origin AS origin, figures.page AS page,
  figures.bbox AS bbox, figures.locator AS locator, figures.status AS status,
  'f' || figures.filing_id || '-' || figures.ordinal AS fact_id, figures.ordinal AS ordinal,
  figures.explanation AS explanation,
  files.version AS version, files.superseded_by IS NULL AS is_current
FROM figures
JOIN filings ON filings.filing_id = figures.filing_id
JOIN files ON files.file_id = figures.file_id
WHERE figures.reason IS NULL;

CREATE VIEW facts AS
SELECT filing_id, source, sha256, doc_kind, fiscal_year, unit_name, region_code, statement,
  item_scheme, item_code, item_name, measure, value, unit, printed, printed_unit, origin, page,
  bbox, locator, status, fact_id, ordinal, explanation
FROM facts_all WHERE is_current;

CREATE VIEW token_account AS
SELECT
  figures.filing_id AS filing_id, files.source AS source, filings.fiscal_year AS fiscal_year,
  filings.unit_name AS unit_name,
  CASE figures.unit WHEN 'CNY' THEN 'money' WHEN 'percent' THEN 'percent' ELSE
    CASE WHEN figures.unit IS NULL THEN 'number' ELSE 'count' END END AS kind,
  count(*) AS tokens,
  sum(reason IS NULL) AS facts,
  sum(reason IS NOT NULL AND reason <> 'unexplained') AS unassigned,
  sum(reason IS 'unexplained') AS unexplained
FROM figures
JOIN filings ON filings.filing_id = figures.filing_id
JOIN current_files AS files ON files.file_id = figures.file_id
GROUP BY figures.filing_id, figures.file_id, kind;

CREATE VIEW performance_indicators AS
SELECT
  indicators.filing_id AS filing_id, indicators.ordinal AS ordinal, files.source AS source,
  filings.fiscal_year AS fiscal_year, filings.unit_name AS unit_name,
  filings.region_code AS region_code, project, level1, level2, level3, nature, target,
  indicators.unit AS unit, actual, weight, score, reason, indicators.page AS page,
  indicators.bbox AS bbox, indicators.locator AS locator
FROM indicators
JOIN filings ON filings.filing_id = indicators.filing_id
JOIN current_files AS files ON files.file_id = indicators.file_id;
`;
