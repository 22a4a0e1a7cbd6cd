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
  const keyOf = (member: number | undefined, index: number): FigureKey => ({
    filingId,
    fileId: fileIdOf(member),
    ordinal: index + 1,
  });
  facts.forEach((fact, index) => {
    store.run(INSERT_FIGURE, factColumns(fact, keyOf(fact.member, index)));
  });
  unassigned.forEach((figure, index) => {
    const key = keyOf(figure.member, facts.length + index);
    store.run(INSERT_FIGURE, unassignedColumns(figure, key));
  });
}

interface FigureKey {
  readonly filingId: number;
  readonly fileId: number;
  readonly ordinal: number;
}

const INSERT_FIGURE = `
INSERT INTO figures (filing_id, file_id, ordinal, statement_ordinal, statement, item_scheme, item_code,
  item_name, measure, column_name, value, unit, printed, printed_unit, quantum, origin, status,
  reason, explanation, sentence, clause, page, bbox, locator, provenance)
VALUES (:filingId, :fileId, :ordinal, :statementOrdinal, :statement, :itemScheme, :itemCode,
  :itemName, :measure, :columnName, :value, :unit, :printed, :printedUnit, :quantum, :origin,
  :status, :reason, :explanation, :sentence, :clause, :page, :bbox, :locator, :provenance)`;

/** Spelt out: most rows of a database are facts, and spreading one costs as much as its insert. */
function factColumns(fact: Fact, { filingId, fileId, ordinal }: FigureKey): Parameters {
  const place = placeColumns(fact.provenance, fact.locator);
  return {
    filingId,
    fileId,
    ordinal,
    statementOrdinal: fact.table === null ? null : fact.table + 1,
    statement: fact.statement,
    itemScheme: fact.itemScheme,
    itemCode: fact.itemCode,
    itemName: fact.itemName,
    measure: fact.measure,
    columnName: fact.columnName ?? null,
    value: fact.value,
    unit: fact.unit,
    printed: fact.printed,
    printedUnit: fact.printedUnit,
    quantum: fact.quantum,
    origin: fact.origin,
    status: fact.status,
    reason: null,
    explanation: fact.explanation ?? null,
    sentence: null,
    clause: null,
    page: place.page,
    bbox: place.bbox,
    locator: place.locator,
    provenance: place.provenance,
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

function unassignedColumns(
  { member: _, provenance, locator, ...named }: UnassignedFigure,
  key: FigureKey,
): Parameters {
  return { ...NO_MEANING, ...named, ...key, ...placeColumns(provenance, locator) };
}
