import type { Furniture } from '../../schemas/document/block.ts';

/** A line with its place among the lines of its page. */
export interface PlacedLine {
  readonly page: number;
  readonly text: string;
  readonly top: number;
  /** Whether it is the first or the last line of its page. */
  readonly isOutermost: boolean;
  /** Whether nothing but white paper and digits is needed to tell it from text: in the margin. */
  readonly isInMargin: boolean;
}

type Role = Furniture['role'];

const DASH = String.raw`[-\u2010-\u2015\u2212\uff0d\u00b7]`;

/** `3`, `3 / 20`, `3 -`: page numbers in the margin only. */
const BARE_NUMBER = new RegExp(
  String.raw`^${DASH}?\s*(\d{1,4})(?:\s*/\s*\d{1,4})?\s*${DASH}?$`,
  'u',
);
/** `- 3 -`, `Page 3 of 20`, and the Chinese for it (U+7B2C 3 U+9875 U+5171 20 U+9875): wherever they stand. */
const PAGE_NUMBER = new RegExp(
  [
    String.raw`^${DASH}\s*(\d{1,4})(?:\s*/\s*\d{1,4})?\s*${DASH}$`,
    String.raw`^page\s*(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?$`,
    String.raw`^\u7b2c\s*(\d{1,4})\s*\u9875(?:\s*[,\uff0c/]?\s*\u5171\s*\d{1,4}\s*\u9875)?$`,
  ].join('|'),
  'iu',
);
/** A running head comes on so many pages, and on this share of all. */
const FEWEST_RUNNING_HEADS = 4;
const RUNNING_SHARE = 0.6;

/** What each line is, other than text; by index, null for text. */
export function furnitureRoles(lines: readonly PlacedLine[]): readonly (Role | null)[] {
  const shifts = new Map<number, number>();
  const heads = new Map<string, number>();
  for (const line of lines) {
    const shift = pageShift(line);
    if (shift !== null) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    if (line.isOutermost) heads.set(headKey(line), (heads.get(headKey(line)) ?? 0) + 1);
  }
  const pages = new Set(lines.map(({ page }) => page)).size;
  const fewest = Math.max(FEWEST_RUNNING_HEADS, pages * RUNNING_SHARE);
  return lines.map((line) => {
    const shift = pageShift(line);
    if (shift !== null && (shifts.get(shift) ?? 0) > 1) return 'page-number';
    return line.isOutermost && (heads.get(headKey(line)) ?? 0) >= fewest ? 'running-head' : null;
  });
}

/** How far a printed number is from the number of its page: the same for all page numbers. */
function pageShift(line: PlacedLine): number | null {
  if (!line.isOutermost) return null;
  const text = line.text.normalize('NFKC');
  const bare = line.isInMargin ? BARE_NUMBER.exec(text) : null;
  const number = (PAGE_NUMBER.exec(text) ?? bare)?.slice(1).find((group) => group !== undefined);
  return number === undefined ? null : Number(number) - line.page;
}

function headKey({ text, top }: PlacedLine): string {
  return `${Math.round(top)} ${text}`;
}
