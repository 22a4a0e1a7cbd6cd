/** The units that a department says that it accounts for. */
export const listedUnitsSql = `
CREATE TABLE listed_units (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  file_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  is_own_office INTEGER NOT NULL,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT NOT NULL,
  PRIMARY KEY (filing_id, ordinal)
);
`;
