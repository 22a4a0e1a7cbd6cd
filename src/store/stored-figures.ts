import { z } from 'zod';
import { provenanceSchema } from '../../schemas/document/provenance.ts';
import { originSchema } from '../../schemas/records/fact.ts';
import { jsonTextSchema } from '../../schemas/sql/json-text.ts';
import { memberIndexSql } from './member-index.ts';
import { placeLocator } from './place-columns.ts';
import type { Store } from './store.ts';

const text = z.string().nullable();

/** A row of `figures`: a fact, or with a `reason` a figure whose meaning is not settled. */
const storedFigureSchema = z.object({
  statement: text,
  itemScheme: text,
  itemCode: text,
  itemName: text,
  measure: text,
  columnName: text,
  value: text,
  unit: text,
  printed: z.string(),
  printedUnit: text,
  quantum: text,
  origin: originSchema,
  member: z.int().nullable(),
  status: text,
  table: z.int().nullable(),
  reason: text,
  explanation: text,
  sentence: text,
  clause: text,
  locator: text,
  provenance: jsonTextSchema(provenanceSchema),
});
type Optional = 'columnName' | 'explanation' | 'member';
export type StoredFigure = Omit<z.infer<typeof storedFigureSchema>, Optional> & {
  readonly columnName?: string | null;
  readonly explanation?: string;
  readonly member?: number;
};

/** The figures of a filing in their order; what was absent in the record is absent again. */
export function storedFigures(store: Store, filingId: number): StoredFigure[] {
  return store.rows(storedFigureSchema, FIGURES, { filingId }).map((row) => {
    const { columnName, explanation, member, ...figure } = row;
    const given = row.locator === placeLocator(row.provenance) ? null : row.locator;
    const isUnnamedFact = columnName === null && row.reason === null;
    return {
      ...figure,
      locator: given,
      ...(isUnnamedFact ? {} : { columnName }),
      ...(explanation === null ? {} : { explanation }),
      ...(member === null ? {} : { member }),
    };
  });
}

const FIGURES = `
  SELECT statement, item_scheme AS itemScheme, item_code AS itemCode, item_name AS itemName,
    measure, column_name AS columnName, value, unit, printed, printed_unit AS printedUnit, quantum,
    origin, status, explanation, sentence, clause, statement_ordinal - 1 AS "table", reason, locator, provenance,
    ${memberIndexSql('figures.file_id')} AS member
  FROM figures WHERE filing_id = :filingId ORDER BY ordinal`;
