import type { CheckResult } from '../../../schemas/records/check.ts';
import { exact } from '../../amounts/exact.ts';
import type { FilingReading } from '../reading.ts';
import { isOpen } from '../result.ts';

type Reading = Pick<FilingReading, 'facts'>;

/** So many lines that do not add up are one fault of the table. */
const FEWEST = 3;
const TOTAL = 'TOTAL';
const ROW = /\.row$/u;
export const TREE = /\.tree$/u;
const LEVEL = 'codes.level-missing';

/** What of the results is about one table alone. */
export function insideTable(
  results: readonly CheckResult[],
  table: number,
  { facts }: Reading,
): readonly CheckResult[] {
  return results.filter(
    ({ figures }) =>
      figures.length > 0 && figures.every(({ fact }) => facts[fact]?.table === table),
  );
}

/**
 * Whether most rows, or most codes, of a table do not add up: its headings slid by a column, or its
 * amounts against its codes. A slip of the one kind leaves the other kind closing.
 */
export function isIncoherent(inside: readonly CheckResult[], reading: Reading): boolean {
  return [ROW, TREE].some((kind) => {
    const ofKind = inside.filter(({ check }) => kind.test(check));
    const open = itemsOf(ofKind.filter(isOpen), reading);
    const closed = itemsOf(ofKind.filter(isProof), reading).filter((item) => !open.includes(item));
    return open.length >= FEWEST && open.length > closed.length;
  });
}

/** Whether no row of the table has the total that would tell its columns apart. */
export function hasUnprovenColumns(inside: readonly CheckResult[]): boolean {
  const rows = inside.filter(({ check }) => ROW.test(check));
  return rows.length >= FEWEST && rows.every(isWithoutTotal);
}

function isWithoutTotal({ outcome, stated }: CheckResult): boolean {
  return outcome === 'insufficient_data' && stated === null;
}

/**
 * The results that show that rows are missing at one place: codes on one path, each of which comes
 * to more than what is printed below it. Empty where they are of one code, or of several paths.
 */
export function ofMissingRows(
  inside: readonly CheckResult[],
  reading: Reading,
): readonly CheckResult[] {
  const open = inside.filter(isOpen).filter(({ check }) => TREE.test(check) || check === LEVEL);
  const isShort = open.every(
    ({ check, difference }) => check === LEVEL || exact(difference ?? '0').greaterThan('0'),
  );
  const codes = itemsOf(open, reading)
    .map((code) => (code === TOTAL ? '' : code))
    .sort((a, b) => a.length - b.length);
  const isPath = codes.every((code, index) => code.startsWith(codes[index - 1] ?? ''));
  return isShort && isPath && codes.length > 1 ? open : [];
}

/** The codes that results are about, each once. */
function itemsOf(results: readonly CheckResult[], { facts }: Reading): readonly string[] {
  const items = results.flatMap(({ figures }) => {
    const total = figures.find(({ side }) => side === 'total');
    return total === undefined ? [] : (facts[total.fact]?.itemCode ?? []);
  });
  return [...new Set(items)];
}

/** Closes over figures that are not 0, so that it could also be open. */
function isProof({ outcome, figures, stated }: CheckResult): boolean {
  return outcome === 'pass' && figures.length > 1 && !exact(stated ?? '0').isZero();
}
