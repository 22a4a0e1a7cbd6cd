/**
 * Checks that are about words quote them, with their place; a failure that another one explains
 * names it in `cause` (its ordinal), and is then no finding of its own.
 */
export const findingsSql = `
ALTER TABLE checks ADD COLUMN quoted TEXT;
ALTER TABLE checks ADD COLUMN expected TEXT;
ALTER TABLE checks ADD COLUMN cause INTEGER;
ALTER TABLE checks ADD COLUMN file_id INTEGER;
ALTER TABLE checks ADD COLUMN page INTEGER;
ALTER TABLE checks ADD COLUMN bbox TEXT;
ALTER TABLE checks ADD COLUMN locator TEXT;
ALTER TABLE checks ADD COLUMN provenance TEXT;
`;
