/**
 * Archives: `files` has a row for each member, under the archive that holds it, and every record
 * names the file that it was read from. `filings.file_id` stays the file that was ingested, so
 * that all that was made of an archive goes with it; `filing_files` says which files a filing is
 * made of.
 *
 * `file_id` of the records refers to no table: they go with their filing, and a foreign key would
 * need an index on the largest tables only to delete files.
 */
export const membersSql = `
ALTER TABLE files ADD COLUMN container_id INTEGER REFERENCES files ON DELETE CASCADE;
CREATE INDEX files_by_container ON files (container_id);

CREATE TABLE filing_files (
  filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
  file_id INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  PRIMARY KEY (filing_id, file_id)
);
CREATE INDEX filing_files_by_file ON filing_files (file_id);
INSERT INTO filing_files (filing_id, file_id) SELECT filing_id, file_id FROM filings;

ALTER TABLE sections ADD COLUMN file_id INTEGER;
ALTER TABLE statements ADD COLUMN file_id INTEGER;
ALTER TABLE figures ADD COLUMN file_id INTEGER;
UPDATE sections SET file_id =
  (SELECT file_id FROM filings WHERE filings.filing_id = sections.filing_id);
UPDATE statements SET file_id =
  (SELECT file_id FROM filings WHERE filings.filing_id = statements.filing_id);
UPDATE figures SET file_id =
  (SELECT file_id FROM filings WHERE filings.filing_id = figures.filing_id);
`;
