import type { Block } from '../../schemas/document/block.ts';
import type { Table } from '../../schemas/document/table.ts';

/** A table before its place among the tables of the document is known. */
export type TableDraft = Omit<Table, 'ordinal'>;

export type DraftBlock = Exclude<Block, Table> | TableDraft;

/** Numbers the tables in reading order. */
export function numberedTables(drafts: readonly DraftBlock[]): readonly Block[] {
  let ordinal = 0;
  return drafts.map((draft) => {
    if (draft.kind !== 'table') return draft;
    ordinal += 1;
    return { ...draft, ordinal };
  });
}
