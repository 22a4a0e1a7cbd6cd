/** Views hold no data: each migration makes them anew, as the newest version defines them. */
export const viewsSql = `
DROP VIEW IF EXISTS facts;
CREATE VIEW facts AS
SELECT
  figures.filing_id AS filing_id, files.source AS source, files.sha256 AS sha256,
  filings.doc_kind AS doc_kind, filings.fiscal_year AS fiscal_year,
  filings.unit_name AS unit_name, filings.region_code AS region_code,
  figures.statement AS statement, figures.item_scheme AS item_scheme,
  figures.item_code AS item_code, figures.item_name AS item_name, figures.measure AS measure,
  figures.value AS value, figures.unit AS unit, figures.printed AS printed,
  figures.printed_unit AS printed_unit, figures.origin AS origin, figures.page AS page,
  figures.bbox AS bbox, figures.locator AS locator, figures.status AS status,
  'f' || figures.filing_id || '-' || figures.ordinal AS fact_id, figures.ordinal AS ordinal
FROM figures
JOIN filings ON filings.filing_id = figures.filing_id
JOIN files ON files.file_id = figures.file_id
WHERE figures.reason IS NULL;

DROP VIEW IF EXISTS performance_indicators;
CREATE VIEW performance_indicators AS
SELECT
  indicators.filing_id AS filing_id, indicators.ordinal AS ordinal, files.source AS source,
  filings.fiscal_year AS fiscal_year, filings.unit_name AS unit_name,
  filings.region_code AS region_code, project, level1, level2, level3, nature, target,
  indicators.unit AS unit, actual, weight, score, reason, indicators.page AS page,
  indicators.bbox AS bbox, indicators.locator AS locator
FROM indicators
JOIN filings ON filings.filing_id = indicators.filing_id
JOIN files ON files.file_id = indicators.file_id;
`;
