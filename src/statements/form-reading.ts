import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry, Item } from '../../schemas/reading/statement.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import type { FormKind } from '../knowledge/statements.ts';
import type { Measures } from '../knowledge/units.ts';
import { foldedText } from '../text/folded-text.ts';
import { columnPathsBelow } from './form-header.ts';
import { type FormCell, formCells, isFormHeader } from './form-labels.ts';

interface FormKnowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
  readonly measures: Measures;
}

/** What the rows above have settled. */
interface FormState {
  readonly item: Item | null;
  /** Measures of the columns of the grid that the row stands in. */
  readonly columns: ReadonlyMap<number, string>;
  /** The column whose cells name the project of their row. */
  readonly nameColumn: number | null;
  /** Measures of the last row of label-value pairs, in order. */
  readonly pairs: readonly string[];
  /** The last headings of full marks and marks given. */
  readonly marks: readonly FormCell[];
}

interface RowMeaning {
  readonly state: FormState;
  readonly item: Item | null;
  readonly measures: ReadonlyMap<number, string>;
}

const NOTHING: ReadonlyMap<number, string> = new Map();

/**
 * Reads a form of labels with values beside them and small grids one below the other (绩效自评表):
 * the project's name, its money by source, and its score. Other figures come without a meaning.
 */
export function formEntries(
  table: LogicalTable,
  form: FormKind,
  knowledge: FormKnowledge,
): readonly Entry[] {
  const unit = unitInside(table, knowledge.captions);
  let state: FormState = {
    item: nameAbove(table, form),
    columns: NOTHING,
    nameColumn: null,
    pairs: [],
    marks: [],
  };
  return table.grid.flatMap((row, index) => {
    const cells = formCells(row, knowledge.labels);
    const meaning = rowMeaning(cells, index, { table, form, knowledge, state });
    state = meaning.state;
    return cells
      .filter(({ isNumber }) => isNumber)
      .map(({ cell, column }) => ({
        cell,
        provenance: cell.provenance ?? table.provenance,
        item: meaning.item,
        rowLabel: cells[0]?.cell.text.replace(/\s/gu, '') ?? null,
        measure: meaning.measures.get(column) ?? null,
        columnLabel: null,
        unitNearby: unit,
        row: index + 1,
        column: column + 1,
      }));
  });
}

interface Surroundings {
  readonly table: LogicalTable;
  readonly form: FormKind;
  readonly knowledge: FormKnowledge;
  readonly state: FormState;
}

function rowMeaning(cells: readonly FormCell[], index: number, around: Surroundings): RowMeaning {
  const { form, state } = around;
  if (cells.some(({ label }) => form.indicatorHeaders.has(label))) {
    return meaningless({ ...state, columns: NOTHING, marks: marksBelow(cells, around) });
  }
  if (isFormHeader(cells, form)) return meaningless(headerState(cells, index, around));
  if (markColumns(cells, form).length > 1)
    return meaningless({ ...state, marks: markColumns(cells, form) });
  const name = namedBeside(cells, form);
  if (name !== null) return meaningless({ ...state, item: name });
  const score = scoreMeasures(cells, around);
  if (score !== null) return { state, item: state.item, measures: score };
  return amountMeaning(cells, around);
}

function meaningless(state: FormState): RowMeaning {
  return { state, item: null, measures: NOTHING };
}

function headerState(cells: readonly FormCell[], index: number, around: Surroundings): FormState {
  const { table, form, knowledge, state } = around;
  const columns = columnPathsBelow(table.grid, index, knowledge.labels).flatMap(
    (words, column): [number, string][] => {
      const measure = form.measures.get(words.join('-')) ?? form.measures.get(words.at(-1) ?? '');
      return measure === undefined ? [] : [[column, measure]];
    },
  );
  const nameColumn = cells.find(({ label }) => form.nameLabels.has(label))?.column ?? null;
  return { ...state, columns: new Map(columns), nameColumn };
}

/** 项目名称 | 办公区域维修 */
function namedBeside(cells: readonly FormCell[], form: FormKind): Item | null {
  const at = cells.findIndex(({ label }) => form.nameLabels.has(label));
  const value = at < 0 ? undefined : cells[at + 1];
  return value === undefined ? null : project(value.cell.text, form);
}

function project(printed: string, form: FormKind): Item {
  const name = printed.replace(/\s/gu, '');
  return { scheme: 'line', code: name.replace(form.namePrefix, ''), name };
}

function nameAbove(table: LogicalTable, form: FormKind): Item | null {
  for (const line of table.caption.linesAbove) {
    const name = captured(form.nameAbove, foldedText(line.text), 'name');
    if (name !== null) return project(name, form);
  }
  return null;
}

/** Figures beside their labels, or in the columns of a grid, for one source of the money. */
function amountMeaning(
  cells: readonly FormCell[],
  { form, knowledge, state }: Surroundings,
): RowMeaning {
  const labelled = cells.find(({ label }) => form.fundings.has(label));
  const funding = labelled === undefined ? undefined : form.fundings.get(labelled.label);
  const beside = pairMeasures(cells, form, state.pairs);
  if (beside.size > 0) {
    const pairs = funding === undefined ? [...beside.values()] : state.pairs;
    return { state: { ...state, pairs }, item: state.item, measures: known(beside, knowledge) };
  }
  const named = cells.find(({ column }) => column === state.nameColumn);
  if (funding === undefined && named === undefined) return meaningless(state);
  const item = named === undefined ? state.item : project(named.cell.text, form);
  const slid = labelled === undefined ? 0 : headingsSlidBy(labelled.column, state.columns);
  const measures = new Map(
    [...state.columns].map(([column, measure]) => [
      column + slid,
      withFunding(measure, funding ?? ''),
    ]),
  );
  return { state, item, measures: known(measures, knowledge) };
}

/**
 * Converters that drop a merged cell slide the headings left of their figures; the label of a row
 * then stands in or behind the column of the first measure (云南省 公开12表).
 */
function headingsSlidBy(labelColumn: number, columns: ReadonlyMap<number, string>): number {
  return Math.max(0, labelColumn + 1 - Math.min(...columns.keys()));
}

/** 预算数： 138.6 执行数： 138.6, and below it 其中-财政拨款： 138.6 twice, in the same order. */
function pairMeasures(
  cells: readonly FormCell[],
  form: FormKind,
  above: readonly string[],
): ReadonlyMap<number, string> {
  const measures = new Map<number, string>();
  cells.forEach(({ label, isNumber }, index) => {
    const value = cells[index + 1];
    if (isNumber || value === undefined || !value.isNumber) return;
    const funding = form.fundings.get(label);
    const inherited = above[measures.size];
    const measure =
      form.measures.get(label) ??
      (funding === undefined || inherited === undefined
        ? undefined
        : withFunding(inherited, funding));
    if (measure !== undefined) measures.set(value.column, measure);
  });
  return measures;
}

function withFunding(measure: string, funding: string): string {
  return funding === '' ? measure : `${measure}.${funding}`;
}

/** Marks of a single source of money and the like have no measure. */
function known(
  measures: ReadonlyMap<number, string>,
  { measures: { units } }: FormKnowledge,
): ReadonlyMap<number, string> {
  return new Map([...measures].filter(([, measure]) => units.has(measure)));
}

/** The marks may be headed one row above the levels of the indicators (云南省 公开12表). */
function marksBelow(
  cells: readonly FormCell[],
  { form, state }: Surroundings,
): readonly FormCell[] {
  const own = markColumns(cells, form);
  return own.length > 0 ? own : state.marks;
}

function markColumns(cells: readonly FormCell[], form: FormKind): readonly FormCell[] {
  return cells.filter(({ label }) => form.weightColumns.has(label) || form.scoreColumns.has(label));
}

/**
 * The row of totals below the indicators. Where converters dropped the merged cells before them,
 * the figures are as many as the columns of marks and stand in their order.
 */
function scoreMeasures(
  cells: readonly FormCell[],
  { form, state }: Surroundings,
): ReadonlyMap<number, string> | null {
  const [first] = cells;
  if (first === undefined || !form.scoreLabels.has(first.label) || state.marks.length === 0)
    return null;
  const figures = cells.filter(({ isNumber }) => isNumber);
  const scoreAt = state.marks.findIndex(({ label }) => form.scoreColumns.has(label));
  const inColumn = figures.find(({ column }) => column === state.marks[scoreAt]?.column);
  const inOrder = figures.length === state.marks.length ? figures[scoreAt] : undefined;
  const score = inColumn ?? inOrder;
  return score === undefined ? null : new Map([[score.column, 'score']]);
}

function unitInside(table: LogicalTable, rules: CaptionRules): string | null {
  for (const cell of table.grid.flat()) {
    const unit = captured(rules.unitInHeader, foldedText(cell.text), 'unit');
    if (unit !== null) return unit;
  }
  return null;
}
