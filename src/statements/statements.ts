import type { Outcome } from '../../schemas/outcome.ts';
import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry, Statement } from '../../schemas/reading/statement.ts';
import type { Filing } from '../../schemas/records/filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import type { StatementKind, StatementKinds } from '../knowledge/statements.ts';
import type { Measures } from '../knowledge/units.ts';
import { classified } from './classify.ts';
import { codeProblems } from './code-problems.ts';
import { columnProblems } from './column-problems.ts';
import { formEntries } from './form-reading.ts';
import { type GridKnowledge, type GridReading, gridReading } from './grid-reading.ts';
import { kindAsPrinted } from './kind-as-printed.ts';
import { templateProblems } from './template-problems.ts';
import { withoutUnitRows } from './unit-rows.ts';
import { withUnlabelledTotal } from './unlabelled-total.ts';

interface StatementKnowledge {
  readonly statements: StatementKinds;
  readonly captions: CaptionRules;
  readonly labels: LabelRules;
  readonly measures: Measures;
  readonly classifications: Classifications;
}

/** Takes each table for the statement that it is and gives its cells their meaning. */
export function statements(
  tables: readonly LogicalTable[],
  filing: Filing,
  knowledge: StatementKnowledge,
): Outcome<readonly Statement[]> {
  const read = tables.map((table) => statement(table, filing, knowledge));
  const value = read.map((each) => each.value);
  return {
    value,
    problems: [...templateProblems(value), ...read.flatMap(({ problems }) => problems)],
  };
}

function statement(
  table: LogicalTable,
  filing: Filing,
  knowledge: StatementKnowledge,
): Outcome<Statement> {
  const found = classified(table, filing, knowledge);
  if (found === null) return unknownTable(table);
  const kind = kindAsPrinted(found.kind, table, knowledge.labels);
  const year = filing.fiscalYear;
  const grid: GridReading =
    kind.form === null
      ? gridRead(table, kind, { ...knowledge, year })
      : { entries: formEntries(table, kind.form, knowledge), conflicts: [] };
  const { entries, evidence } =
    kind.form === null
      ? withUnlabelledTotal(grid.entries, table, kind)
      : { entries: grid.entries, evidence: [] };
  const value = { key: kind.key, table, entries, evidence: [found.evidence, ...evidence] };
  return {
    value,
    problems: [
      ...codeProblems(value, kind, year, knowledge.classifications),
      ...columnProblems(grid.conflicts, table, kind),
      ...emptinessProblems(entries, table, kind),
    ],
  };
}

function gridRead(table: LogicalTable, kind: StatementKind, knowledge: GridKnowledge): GridReading {
  const { entries, conflicts } = gridReading(table, kind, knowledge);
  return {
    entries: kind.linesInColumns ? withoutUnitRows(entries, knowledge.labels) : entries,
    conflicts,
  };
}

/** No statement of the contract: its figures are kept without a meaning. */
function unknownTable(table: LogicalTable): Outcome<Statement> {
  const entries = table.grid.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): Entry[] => {
      const isRepeated = cell === row[column - 1] || cell === table.grid[rowIndex - 1]?.[column];
      if (isRepeated || printedNumber(cell.text).kind !== 'number') return [];
      return [
        {
          cell,
          provenance: cell.provenance ?? table.provenance,
          item: null,
          rowLabel: row[0]?.text.replace(/\s/gu, '') ?? null,
          measure: null,
          columnLabel: table.columns[column]?.join('/') ?? null,
          unitNearby: null,
          row: rowIndex + 1,
          column: column + 1,
        },
      ];
    }),
  );
  const title = table.caption.title?.text ?? null;
  const problem: Problem = {
    code: 'statements.table-unknown',
    severity: 'information',
    message: `table ${table.ordinals.join('+')} (${title ?? 'no title found above it'}) is no statement that is known; its ${entries.length} figures are kept without a meaning`,
    provenance: table.provenance,
    statement: null,
    printed: title,
  };
  return { value: { key: null, table, entries, evidence: [] }, problems: [problem] };
}

function emptinessProblems(
  entries: readonly Entry[],
  table: LogicalTable,
  kind: StatementKind,
): readonly Problem[] {
  const isEmpty = !entries.some(({ cell }) => printedNumber(cell.text).kind === 'number');
  if (!isEmpty || table.notes.length > 0) return [];
  return [
    {
      code: 'statements.empty-without-note',
      severity: 'information',
      message: `${kind.key} (table ${table.ordinals.join('+')}) has no figure, and no note below it says why`,
      provenance: table.provenance,
      statement: kind.key,
      printed: table.caption.title?.text ?? null,
    },
  ];
}
