import type { Line, Paragraph } from '../../schemas/document/block.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';

/** A line of text outside tables, with what decides whether the next one goes on with it. */
export interface TextLine {
  readonly line: Line;
  readonly page: number;
  readonly bbox: Bbox;
  readonly fontSize: number;
  /** Whether the line stands alone between the margins of its height. */
  readonly isAlone: boolean;
}

/** Lines of one paragraph end this near to the right margin, in characters. */
const FULL_LINE_CHARACTERS = 2.5;
/** A first line is indented by two characters; one that goes on begins within this of the margin. */
const MARGIN_CHARACTERS = 1.2;
/** Characters of one paragraph differ in size by less than this share. */
const SAME_SIZE_SHARE = 0.25;
/** Lines of one paragraph follow each other within so many character sizes. */
const LEADING_CHARACTERS = 2.6;

/** Lines in reading order put together to paragraphs, over page breaks too. */
export function paragraphs(lines: readonly TextLine[]): readonly Paragraph[] {
  const margins = pageMargins(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(last, line, margins)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { provenance } = first.line;
    return [{ kind: 'paragraph' as const, lines: group.map(({ line }) => line), provenance }];
  });
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

type PageMargins = ReadonlyMap<number, Margins>;

function pageMargins(lines: readonly TextLine[]): PageMargins {
  const margins = new Map<number, Margins>();
  for (const { page, bbox } of lines) {
    const known = margins.get(page) ?? { left: bbox[0], right: bbox[2] };
    margins.set(page, {
      left: Math.min(known.left, bbox[0]),
      right: Math.max(known.right, bbox[2]),
    });
  }
  return margins;
}

function goesOn(last: TextLine, next: TextLine, margins: PageMargins): boolean {
  const before = margins.get(last.page);
  const after = margins.get(next.page);
  if (before === undefined || after === undefined || !last.isAlone || !next.isAlone) return false;
  const isFull = last.bbox[2] >= before.right - FULL_LINE_CHARACTERS * last.fontSize;
  const isAtMargin = next.bbox[0] <= after.left + MARGIN_CHARACTERS * next.fontSize;
  const isSameSize = Math.abs(next.fontSize - last.fontSize) <= SAME_SIZE_SHARE * last.fontSize;
  const isNear =
    next.page !== last.page || next.bbox[3] - last.bbox[3] <= LEADING_CHARACTERS * last.fontSize;
  return isFull && isAtMargin && isSameSize && isNear;
}
