import type { ByteRange } from './fib.ts';
import { part } from './sprms.ts';

/** Bytes of the WordDocument stream that share their formatting. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  /** Index of the paragraph style; 0 for characters. */
  readonly style: number;
  /** Property modifiers. */
  readonly list: DataView;
}

const PAGE_BYTES = 512;
const EMPTY = new DataView(new ArrayBuffer(0));

/** How one run of a page says where its properties stand. */
interface RunShape {
  readonly entryBytes: number;
  readonly read: (page: DataView, at: number) => Pick<FormattedRun, 'style' | 'list'>;
}

/** The paragraphs' formatting (PlcBtePapx, PapxFkp: MS-DOC 2.8.6, 2.9.179), in order of bytes. */
export function paragraphRuns(
  word: DataView,
  table: DataView,
  range: ByteRange,
): readonly FormattedRun[] {
  return runs(word, pageNumbers(table, range), { entryBytes: 13, read: paragraphProperties });
}

/** The characters' formatting (PlcBteChpx, ChpxFkp: MS-DOC 2.8.5, 2.9.33). */
export function characterRuns(
  word: DataView,
  table: DataView,
  range: ByteRange,
): readonly FormattedRun[] {
  return runs(word, pageNumbers(table, range), { entryBytes: 1, read: characterProperties });
}

/** The run that holds an offset. */
export function runAt<R extends Pick<FormattedRun, 'start' | 'end'>>(
  all: readonly R[],
  offset: number,
): R | null {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((all[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = all[low];
  return run !== undefined && run.start <= offset && offset < run.end ? run : null;
}

/** A file names each of its pages once; naming one again would only cost time. */
function pageNumbers(table: DataView, { start, end }: ByteRange): ReadonlySet<number> {
  const count = Math.floor((end - start - 4) / 8);
  const at = start + (count + 1) * 4;
  const numbers = new Set<number>();
  for (let i = 0; i < count; i += 1) numbers.add(table.getUint32(at + i * 4, true) & 0x3f_ffff);
  return numbers;
}

function runs(
  word: DataView,
  numbers: ReadonlySet<number>,
  { entryBytes, read }: RunShape,
): readonly FormattedRun[] {
  const all: FormattedRun[] = [];
  for (const number of numbers) {
    const page = part(word, number * PAGE_BYTES, PAGE_BYTES);
    const count = page.getUint8(PAGE_BYTES - 1);
    const entries = (count + 1) * 4;
    for (let i = 0; i < count; i += 1) {
      const at = page.getUint8(entries + i * entryBytes) * 2;
      const properties = at === 0 ? { style: 0, list: EMPTY } : read(page, at);
      const [start, end] = [page.getUint32(i * 4, true), page.getUint32(i * 4 + 4, true)];
      all.push({ start, end, ...properties });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** PapxInFkp: a count of words, in two ways; then style and modifiers. */
function paragraphProperties(page: DataView, at: number): Pick<FormattedRun, 'style' | 'list'> {
  const words = page.getUint8(at);
  const start = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? page.getUint8(at + 1) * 2 : words * 2 - 1;
  const style = page.getUint16(start, true);
  return { style, list: part(page, start + 2, Math.max(0, length - 2)) };
}

function characterProperties(page: DataView, at: number): Pick<FormattedRun, 'style' | 'list'> {
  return { style: 0, list: part(page, at + 1, page.getUint8(at)) };
}
