/** Performance indicators (绩效指标), as printed. */
export const indicatorsSql = `
CREATE TABLE indicators (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  file_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  statement_ordinal INTEGER NOT NULL,
  project TEXT,
  level1 TEXT,
  level2 TEXT,
  level3 TEXT,
  nature TEXT,
  target TEXT,
  unit TEXT,
  actual TEXT,
  weight TEXT,
  score TEXT,
  reason TEXT,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT NOT NULL,
  PRIMARY KEY (filing_id, ordinal),
  FOREIGN KEY (filing_id, statement_ordinal) REFERENCES statements ON DELETE CASCADE
);
CREATE INDEX indicators_by_project ON indicators (project);
`;
