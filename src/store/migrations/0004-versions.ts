/**
 * A file whose bytes change becomes a new version of its source; the old one stays, superseded. A
 * file with the bytes of another one is its duplicate and holds nothing of its own.
 *
 * `work` is the ledger: what was planned, begun and finished of each content, by which pipeline. A
 * row that is `running` and whose lease has ended belongs to a run that was killed.
 */
export const versionsSql = `
ALTER TABLE files ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE files ADD COLUMN superseded_by INTEGER REFERENCES files ON DELETE SET NULL;
ALTER TABLE files ADD COLUMN duplicate_of INTEGER REFERENCES files ON DELETE SET NULL;
ALTER TABLE files ADD COLUMN pages INTEGER;
CREATE UNIQUE INDEX files_by_source ON files (source, version);
CREATE INDEX files_by_content ON files (sha256);
CREATE INDEX files_superseded ON files (superseded_by);

CREATE TABLE work (
  sha256 TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'failed')),
  attempt INTEGER NOT NULL DEFAULT 0,
  worker TEXT,
  lease_until TEXT,
  error_code TEXT,
  PRIMARY KEY (sha256, fingerprint)
);
CREATE INDEX work_by_state ON work (state);
`;
