import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry, Item } from '../../schemas/reading/statement.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import type { FormKind } from '../knowledge/statements.ts';
import type { Measures } from '../knowledge/units.ts';
import { foldedText } from '../text/folded-text.ts';
import { type ColumnMeasures, gridMeasures, pairMeasures } from './form-amounts.ts';
import { columnPathsBelow } from './form-header.ts';
import { type FormCell, formCells, isFormHeader } from './form-labels.ts';
import { markHeadings, totalMarksColumn } from './form-marks.ts';
import { project, projectAbove, projectBeside } from './form-project.ts';

interface FormKnowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
  readonly measures: Measures;
}

/** What the rows above have settled. */
interface FormState {
  readonly item: Item | null;
  /** Measures of the columns of the grid that the row stands in. */
  readonly columns: ColumnMeasures;
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
  readonly measures: ColumnMeasures;
}

const NOTHING: ColumnMeasures = new Map();

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
    item: projectAbove(table, form),
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
  const headings = markHeadings(cells, form);
  if (cells.some(({ label }) => form.indicatorHeaders.has(label))) {
    // the marks may be headed one row above the levels of the indicators (云南省 公开12表)
    const marks = headings.length > 0 ? headings : state.marks;
    return meaningless({ ...state, columns: NOTHING, marks });
  }
  if (isFormHeader(cells, form)) return meaningless(headerState(cells, index, around));
  if (headings.length > 1) return meaningless({ ...state, marks: headings });
  const named = projectBeside(cells, form);
  if (named !== null) return meaningless({ ...state, item: named });
  const total = totalMarksColumn(cells, state.marks, form);
  if (total !== null) return { state, item: state.item, measures: new Map([[total, 'score']]) };
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

/** Figures beside their labels, or in the columns of a grid, for one source of the money. */
function amountMeaning(cells: readonly FormCell[], around: Surroundings): RowMeaning {
  const { form, state } = around;
  const labelled = cells.find(({ label }) => form.fundings.has(label));
  const beside = pairMeasures(cells, form, state.pairs);
  if (beside.size > 0) {
    const pairs = labelled === undefined ? [...beside.values()] : state.pairs;
    return { state: { ...state, pairs }, item: state.item, measures: known(beside, around) };
  }
  const named = cells.find(({ column }) => column === state.nameColumn);
  if (labelled === undefined && named === undefined) return meaningless(state);
  const item = named === undefined ? state.item : project(named.cell.text, form);
  const funding = labelled === undefined ? '' : (form.fundings.get(labelled.label) ?? '');
  const measures = gridMeasures(state.columns, labelled?.column ?? null, funding);
  return { state, item, measures: known(measures, around) };
}

/** Marks of a single source of money and the like have no measure. */
function known(
  measures: ColumnMeasures,
  {
    knowledge: {
      measures: { units },
    },
  }: Surroundings,
): ColumnMeasures {
  return new Map([...measures].filter(([, measure]) => units.has(measure)));
}

function unitInside(table: LogicalTable, rules: CaptionRules): string | null {
  for (const cell of table.grid.flat()) {
    const unit = captured(rules.unitInHeader, foldedText(cell.text), 'unit');
    if (unit !== null) return unit;
  }
  return null;
}
