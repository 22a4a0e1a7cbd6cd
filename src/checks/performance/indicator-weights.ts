import type { Cell } from '../../../schemas/document/table.ts';
import type { GridRow } from '../../../schemas/reading/logical-table.ts';
import type { CheckResult } from '../../../schemas/records/check.ts';
import { type Exact, exact, plain, sum, ZERO } from '../../amounts/exact.ts';
import { printedNumber } from '../../amounts/printed-number.ts';
import type { FormKind, StatementKinds } from '../../knowledge/statements.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { graded, resultOf } from '../result.ts';

/**
 * The weights of a form of performance indicators against its printed total. The weight of the
 * budget's execution, in a grid of its own above, may be part of it.
 */
export function indicatorWeightResults(
  { statements, records }: FilingReading,
  kinds: StatementKinds,
): readonly CheckResult[] {
  return statements.flatMap(({ key, table }, index) => {
    const form = kinds.get(key ?? '')?.form;
    const found = form ? weightsOf(table.grid, form) : null;
    if (key === null || found === null) return [];
    return [
      resultOf({
        ...judged(found),
        check: 'performance.weights',
        statement: key,
        subject: table.caption.title?.text ?? key,
        provenance: found.place.provenance ?? table.provenance,
        member: records[index]?.member,
      }),
    ];
  });
}

function judged({ total, indicators, executions }: Weights) {
  const all = indicators.plus(executions[0] ?? ZERO);
  const holds = [ZERO, ...executions].some((weight) => indicators.plus(weight).equals(total));
  return {
    ...graded(holds ? 'pass' : 'fail', 'warning'),
    stated: plain(all),
    recomputed: plain(total),
    difference: holds ? null : plain(all.minus(total)),
  };
}

interface Weights {
  readonly total: Exact;
  readonly indicators: Exact;
  /** What may be the weight of the execution of the budget, the smallest first. */
  readonly executions: readonly Exact[];
  readonly place: Cell;
}

function weightsOf(grid: readonly GridRow[], form: FormKind): Weights | null {
  const isOf = (words: ReadonlySet<string>, cell: Cell) => words.has(foldedText(cell.text));
  const head = grid.findIndex((row) => row.some((cell) => isOf(form.indicatorHeaders, cell)));
  const heads = grid.slice(Math.max(0, head - 1), head + 1);
  const column = heads
    .map((row) => row.findIndex((cell) => isOf(form.weightColumns, cell)))
    .find((each) => each >= 0);
  const last = grid.findIndex(
    (row, index) => index > head && row.some((cell) => isOf(form.scoreLabels, cell)),
  );
  if (head < 0 || column === undefined || last < 0) return null;
  const place = grid[last]?.[column];
  const total = place === undefined ? null : numberIn(place);
  if (place === undefined || total === null) return null;
  const weightsIn = (rows: readonly GridRow[], at: number) =>
    sum(rows.flatMap((row) => (row[at] === undefined ? [] : (numberIn(row[at]) ?? []))));
  const above = grid.slice(0, Math.max(0, head - 1));
  const executionHead = above.findIndex((row) =>
    row.some((cell) => isOf(form.weightColumns, cell)),
  );
  const executionColumn =
    above[executionHead]?.findIndex((cell) => isOf(form.weightColumns, cell)) ?? -1;
  return {
    total,
    indicators: weightsIn(grid.slice(head + 1, last), column),
    executions:
      executionHead < 0 ? [] : firstWeights(above.slice(executionHead + 1), executionColumn),
    place,
  };
}

/** Of the first row below the heading, since the next ones repeat it; it may have slid by a column (000). */
function firstWeights(rows: readonly GridRow[], column: number): readonly Exact[] {
  const [first = []] = rows.filter((row) => row.some((cell) => numberIn(cell) !== null));
  return first
    .slice(column, column + 2)
    .flatMap((cell) => numberIn(cell) ?? [])
    .sort((a, b) => a.comparedTo(b));
}

function numberIn({ text }: Cell): Exact | null {
  const read = printedNumber(text);
  return read.kind === 'number' ? exact(read.value) : null;
}
