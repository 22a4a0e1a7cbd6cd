import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { FileIdOf } from './file-ids.ts';
import { placeColumns } from './place-columns.ts';
import type { NamedValues, Store } from './store.ts';

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
  store.insert('figures', [
    ...facts.map((fact, index) => factRow(fact, keyOf(fact.member, index))),
    ...unassigned.map((figure, index) =>
      unassignedRow(figure, keyOf(figure.member, facts.length + index)),
    ),
  ]);
}

interface FigureKey {
  readonly filingId: number;
  readonly fileId: number;
  readonly ordinal: number;
}

/** Spelt out: most rows of a database are facts, and spreading one costs as much as its insert. */
function factRow(fact: Fact, { filingId, fileId, ordinal }: FigureKey): NamedValues {
  const place = placeColumns(fact.provenance, fact.locator);
  return {
    filing_id: filingId,
    file_id: fileId,
    ordinal,
    statement_ordinal: fact.table === null ? null : fact.table + 1,
    statement: fact.statement,
    item_scheme: fact.itemScheme,
    item_code: fact.itemCode,
    item_name: fact.itemName,
    measure: fact.measure,
    column_name: fact.columnName ?? null,
    value: fact.value,
    unit: fact.unit,
    printed: fact.printed,
    printed_unit: fact.printedUnit,
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

function unassignedRow(
  figure: UnassignedFigure,
  { filingId, fileId, ordinal }: FigureKey,
): NamedValues {
  const place = placeColumns(figure.provenance, figure.locator);
  return {
    filing_id: filingId,
    file_id: fileId,
    ordinal,
    statement_ordinal: null,
    statement: figure.statement,
    item_scheme: null,
    item_code: null,
    item_name: figure.itemName,
    measure: null,
    column_name: figure.columnName,
    value: null,
    unit: figure.unit,
    printed: figure.printed,
    printed_unit: figure.printedUnit,
    quantum: null,
    origin: figure.origin,
    status: null,
    reason: figure.reason,
    explanation: null,
    sentence: figure.sentence,
    clause: figure.clause,
    page: place.page,
    bbox: place.bbox,
    locator: place.locator,
    provenance: place.provenance,
  };
}
