import { type TokenRow, tokenRowSchema } from '../../schemas/sql/token-row.ts';
import { matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

/** The account of the figures, file by file. */
export function tokenRows(
  store: Store,
  { source }: { readonly source?: string | undefined },
  limit: number | null = null,
): Generator<TokenRow> {
  const { sql, parameters } = whereAll([matches(['source'], source)]);
  return store.iterate(
    tokenRowSchema,
    `SELECT * FROM token_account ${sql} ORDER BY filing_id, source, kind LIMIT :limit`,
    { ...parameters, limit: limit ?? -1 },
  );
}
