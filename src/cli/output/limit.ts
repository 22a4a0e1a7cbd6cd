import type { Io } from '../io.ts';
import type { RowFormat } from './rows.ts';

/** So many rows fill a few screens; whoever wants all says so or uses a pipe. */
const TABLE_LIMIT = 100;

export interface LimitedRows<Row> {
  readonly rows: Iterable<Row>;
  /** Says on `io.err` that there are more; to be called after the rows are printed. */
  readonly tellRest: () => void;
}

/**
 * Rows as many as asked for. On a terminal without a limit the first hundred, with a word about
 * the others.
 */
export function limitedRows<Row>(
  query: (limit: number | null) => Iterable<Row>,
  { limit, format, io }: { readonly limit: number | undefined; format: RowFormat; io: Io },
): LimitedRows<Row> {
  if (limit !== undefined || format !== 'table') {
    return { rows: query(limit ?? null), tellRest: () => undefined };
  }
  const rows = [...query(TABLE_LIMIT + 1)];
  return {
    rows: rows.slice(0, TABLE_LIMIT),
    tellRest: () => {
      if (rows.length === 0) io.err('nothing found\n');
      if (rows.length > TABLE_LIMIT) {
        io.err(`the first ${TABLE_LIMIT} are shown: --limit N for more, or narrow it down\n`);
      }
    },
  };
}
