import { z } from 'zod';
import type { Store } from './store.ts';

const listedUnitRowSchema = z
  .object({ name: z.string(), isOwnOffice: z.int().transform((flag) => flag === 1) })
  .readonly();
type ListedUnitRow = z.infer<typeof listedUnitRowSchema>;

/** The units that a filing says that it accounts for, in the order in which it lists them. */
export function listedUnitRows(store: Store, filingId: number): ListedUnitRow[] {
  return store.rows(
    listedUnitRowSchema,
    `SELECT name, is_own_office AS isOwnOffice FROM listed_units
     WHERE filing_id = :filingId ORDER BY ordinal`,
    { filingId },
  );
}
