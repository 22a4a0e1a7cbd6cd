import { type ParagraphRow, paragraphRowSchema } from '../../schemas/sql/paragraph-row.ts';
import { type Condition, matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

/** The index holds runs of three characters; shorter words are looked for in every paragraph. */
const SHORTEST_INDEXED = 3;

export interface ParagraphFilter {
  /** Each must stand in the paragraph, letter for letter, but for upper and lower case. */
  readonly words: readonly string[];
  /** `*` stands for anything. */
  readonly source?: string | undefined;
}

/** The paragraphs that hold all the words, in the order of their filings. */
export function paragraphRows(
  store: Store,
  filter: ParagraphFilter,
  limit: number | null = null,
): Generator<ParagraphRow> {
  const { sql, parameters } = whereAll([
    indexed(filter.words.filter(isIndexed)),
    ...filter.words.filter((word) => !isIndexed(word)).map(scanned),
    matches(['source'], filter.source),
  ]);
  return store.iterate(
    paragraphRowSchema,
    `SELECT source, fiscal_year, unit_name, sections.path AS section,
       paragraphs.page AS page, paragraphs.bbox AS bbox, paragraphs.locator AS locator, text
     FROM paragraphs
     JOIN sections ON sections.filing_id = paragraphs.filing_id
       AND sections.ordinal = paragraphs.section_ordinal
     JOIN filings ON filings.filing_id = paragraphs.filing_id
     JOIN current_files AS files ON files.file_id = sections.file_id
     ${sql} ORDER BY paragraph_id LIMIT :limit`,
    { ...parameters, limit: limit ?? -1 },
  );
}

function isIndexed(word: string): boolean {
  return [...word].length >= SHORTEST_INDEXED;
}

function indexed(words: readonly string[]): Condition | null {
  if (words.length === 0) return null;
  const phrases = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  return {
    sql: 'paragraph_id IN (SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH :phrases)',
    parameters: { phrases },
  };
}

function scanned(word: string, index: number): Condition {
  const name = `word${index}`;
  const pattern = `%${word.replace(/[\\%_]/gu, '\\$&')}%`;
  return { sql: `text LIKE :${name} ESCAPE '\\'`, parameters: { [name]: pattern } };
}
