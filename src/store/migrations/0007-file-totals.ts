/**
 * What a file holds, counted when it is written (JSON): a second run over thousands of files that
 * are unchanged tells it of each. Files of earlier versions get it when they are read again.
 */
export const fileTotalsSql = 'ALTER TABLE files ADD COLUMN totals TEXT;';
