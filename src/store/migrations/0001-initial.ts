/**
 * The first shape of the database.
 *
 * No STRICT tables: they would shut out readers older than SQLite 3.37, and the CHECKs below hold
 * what matters. Ordinals are 1-based positions in the record that the pipeline made, so that an
 * id built from them survives a second reading that finds the same figures. AUTOINCREMENT keeps
 * an id that somebody cites from ever naming another filing.
 *
 * Every `page`, `bbox`, `locator` is for the reader of SQL; `provenance` is the same place as JSON,
 * complete, in the shape of schemas/document/provenance.ts.
 */
export const initialSql = `
CREATE TABLE files (
  file_id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  sha256 TEXT CHECK (length(sha256) = 64),
  size INTEGER,
  format TEXT,
  state TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  ingested_at TEXT NOT NULL
);

CREATE TABLE filings (
  filing_id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  doc_kind TEXT CHECK (doc_kind IN ('final', 'budget')),
  fiscal_year INTEGER,
  unit_name TEXT,
  region_code TEXT,
  scope TEXT
);
CREATE INDEX filings_by_file ON filings (file_id);
CREATE INDEX filings_by_unit ON filings (unit_name, fiscal_year);
CREATE INDEX filings_by_region ON filings (region_code, fiscal_year);

CREATE TABLE sections (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  path TEXT NOT NULL,
  role TEXT,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT,
  PRIMARY KEY (filing_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE paragraphs (
  paragraph_id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL,
  section_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT NOT NULL,
  UNIQUE (filing_id, section_ordinal, ordinal),
  FOREIGN KEY (filing_id, section_ordinal) REFERENCES sections ON DELETE CASCADE
);

CREATE VIRTUAL TABLE paragraphs_fts USING fts5 (
  text, content = 'paragraphs', content_rowid = 'paragraph_id', tokenize = 'trigram'
);
CREATE TRIGGER paragraphs_after_insert AFTER INSERT ON paragraphs BEGIN
  INSERT INTO paragraphs_fts (rowid, text) VALUES (new.paragraph_id, new.text);
END;
CREATE TRIGGER paragraphs_after_delete AFTER DELETE ON paragraphs BEGIN
  INSERT INTO paragraphs_fts (paragraphs_fts, rowid, text)
  VALUES ('delete', old.paragraph_id, old.text);
END;

CREATE TABLE statements (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  statement TEXT,
  title TEXT,
  form_number TEXT,
  printed_unit TEXT,
  department TEXT,
  notes TEXT NOT NULL,
  evidence TEXT NOT NULL,
  empty INTEGER NOT NULL CHECK (empty IN (0, 1)),
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT NOT NULL,
  PRIMARY KEY (filing_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX statements_by_key ON statements (statement);

CREATE TABLE figures (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  statement_ordinal INTEGER,
  statement TEXT,
  item_scheme TEXT,
  item_code TEXT,
  item_name TEXT,
  measure TEXT,
  column_name TEXT,
  value TEXT,
  unit TEXT,
  printed TEXT NOT NULL,
  printed_unit TEXT,
  quantum TEXT,
  origin TEXT NOT NULL,
  status TEXT,
  reason TEXT,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT NOT NULL,
  PRIMARY KEY (filing_id, ordinal),
  FOREIGN KEY (filing_id, statement_ordinal) REFERENCES statements ON DELETE CASCADE,
  CHECK (reason IS NOT NULL OR (
    statement IS NOT NULL AND item_scheme IS NOT NULL AND item_code IS NOT NULL
    AND item_name IS NOT NULL AND measure IS NOT NULL AND value IS NOT NULL
    AND unit IS NOT NULL AND quantum IS NOT NULL AND status IS NOT NULL
  ))
) WITHOUT ROWID;
CREATE INDEX figures_by_key ON figures (statement, item_code, measure);
CREATE INDEX figures_by_statement ON figures (filing_id, statement_ordinal);

CREATE TABLE checks (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  identity TEXT NOT NULL,
  statement TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL,
  severity TEXT NOT NULL,
  stated TEXT,
  recomputed TEXT,
  difference TEXT,
  PRIMARY KEY (filing_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX checks_by_outcome ON checks (outcome);

CREATE TABLE check_figures (
  filing_id INTEGER NOT NULL,
  check_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  figure_ordinal INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('total', 'part')),
  weight INTEGER NOT NULL CHECK (weight IN (1, -1)),
  PRIMARY KEY (filing_id, check_ordinal, ordinal),
  FOREIGN KEY (filing_id, check_ordinal) REFERENCES checks ON DELETE CASCADE,
  FOREIGN KEY (filing_id, figure_ordinal) REFERENCES figures ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX check_figures_by_figure ON check_figures (filing_id, figure_ordinal);

CREATE TABLE problems (
  file_id INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('fatal', 'error', 'warning', 'information')),
  message TEXT NOT NULL,
  statement TEXT,
  printed TEXT,
  page INTEGER,
  bbox TEXT,
  locator TEXT,
  provenance TEXT,
  PRIMARY KEY (file_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX problems_by_code ON problems (code);
`;
