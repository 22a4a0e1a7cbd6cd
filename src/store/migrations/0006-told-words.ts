/**
 * The words around a figure of the running text: the reason that they give for it (`explanation`),
 * and for one without a meaning its sentence and the words before it in its clause, which stood
 * among the labels of rows and columns until now.
 */
export const toldWordsSql = `
ALTER TABLE figures ADD COLUMN explanation TEXT;
ALTER TABLE figures ADD COLUMN sentence TEXT;
ALTER TABLE figures ADD COLUMN clause TEXT;
UPDATE figures
SET sentence = column_name, clause = coalesce(item_name, ''), column_name = NULL, item_name = NULL
WHERE origin = 'narrative' AND reason IS NOT NULL AND column_name IS NOT NULL;
`;
