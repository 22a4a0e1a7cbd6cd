import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { FileIdOf } from './file-ids.ts';
import { placeColumns } from './place-columns.ts';
import type { Parameters, Store } from './store.ts';

/** Facts first, in their order, so that `ordinal − 1` is the index that checks name; then the rest. */
export function insertFigures(
  store: Store,
  filingId: number,
  { facts, unassigned }: Pick<CheckedFiling, 'facts' | 'unassigned'>,
  fileIdOf: FileIdOf,
): void {
  const figures = [
    ...facts.map(({ member, ...fact }) => ({ member, columns: factColumns(fact) })),
    ...unassigned.map(({ member, ...figure }) => ({ member, columns: unassignedColumns(figure) })),
  ];
  figures.forEach(({ member, columns }, index) => {
    const key = { filingId, fileId: fileIdOf(member), ordinal: index + 1 };
    store.run(INSERT_FIGURE, { ...key, ...columns });
  });
}

const INSERT_FIGURE = `
INSERT INTO figures (filing_id, file_id, ordinal, statement_ordinal, statement, item_scheme, item_code,
  item_name, measure, column_name, value, unit, printed, printed_unit, quantum, origin, status,
  reason, explanation, sentence, clause, page, bbox, locator, provenance)
VALUES (:filingId, :fileId, :ordinal, :statementOrdinal, :statement, :itemScheme, :itemCode,
  :itemName, :measure, :columnName, :value, :unit, :printed, :printedUnit, :quantum, :origin,
  :status, :reason, :explanation, :sentence, :clause, :page, :bbox, :locator, :provenance)`;

function factColumns(fact: Omit<Fact, 'member'>): Parameters {
  const { table, provenance, locator, columnName, explanation, ...named } = fact;
  return {
    ...named,
    columnName: columnName ?? null,
    statementOrdinal: table === null ? null : table + 1,
    reason: null,
    explanation: explanation ?? null,
    sentence: null,
    clause: null,
    ...placeColumns(provenance, locator),
  };
}

const NO_MEANING = {
  statementOrdinal: null,
  itemScheme: null,
  itemCode: null,
  measure: null,
  value: null,
  quantum: null,
  explanation: null,
  status: null,
};

function unassignedColumns(figure: Omit<UnassignedFigure, 'member'>): Parameters {
  const { provenance, locator, ...named } = figure;
  return { ...NO_MEANING, ...named, ...placeColumns(provenance, locator) };
}
