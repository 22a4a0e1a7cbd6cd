import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import { placeColumns } from './place-columns.ts';
import type { Parameters, Store } from './store.ts';

/** Facts first, in their order, so that `ordinal − 1` is the index that checks name; then the rest. */
export function insertFigures(
  store: Store,
  filingId: number,
  { facts, unassigned }: Pick<CheckedFiling, 'facts' | 'unassigned'>,
): void {
  [...facts.map(factColumns), ...unassigned.map(unassignedColumns)].forEach((columns, index) => {
    store.run(INSERT_FIGURE, { filingId, ordinal: index + 1, ...columns });
  });
}

const INSERT_FIGURE = `
INSERT INTO figures (filing_id, ordinal, statement_ordinal, statement, item_scheme, item_code,
  item_name, measure, column_name, value, unit, printed, printed_unit, quantum, origin, status,
  reason, page, bbox, locator, provenance)
VALUES (:filingId, :ordinal, :statementOrdinal, :statement, :itemScheme, :itemCode,
  :itemName, :measure, :columnName, :value, :unit, :printed, :printedUnit, :quantum, :origin,
  :status, :reason, :page, :bbox, :locator, :provenance)`;

function factColumns(fact: Fact): Parameters {
  const { table, provenance, locator, columnName, ...named } = fact;
  return {
    ...named,
    columnName: columnName ?? null,
    statementOrdinal: table === null ? null : table + 1,
    reason: null,
    ...placeColumns(provenance, locator),
  };
}

const NO_MEANING = {
  statementOrdinal: null,
  itemScheme: null,
  itemCode: null,
  measure: null,
  value: null,
  unit: null,
  quantum: null,
  status: null,
};

function unassignedColumns(figure: UnassignedFigure): Parameters {
  const { provenance, locator, ...named } = figure;
  return { ...NO_MEANING, ...named, ...placeColumns(provenance, locator) };
}
