import type { PageCharacter, PageContent } from '../../extractors/page-layout/page-content.ts';
import type { Fact } from '../../schemas/records/fact.ts';

/** A number with decimals or separators that a page prints, and the middle of its box. */
export interface PrintedAmount {
  readonly page: number;
  readonly digits: string;
  readonly x: number;
  readonly y: number;
}

const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})$/u;

/**
 * The amounts of a page by the order in which it prints its characters, which the reader of figures
 * never looks at: digits that follow each other at once.
 */
export function printedAmounts({ number, characters }: PageContent): readonly PrintedAmount[] {
  const runs: PageCharacter[][] = [];
  let last: PageCharacter | undefined;
  for (const character of characters) {
    const isDigit = /[\d.,]/u.test(character.text);
    if (isDigit && last !== undefined && follows(last, character)) runs.at(-1)?.push(character);
    else if (isDigit) runs.push([character]);
    last = isDigit ? character : undefined;
  }
  return runs.flatMap((run) => {
    const text = run
      .map((character) => character.text)
      .join('')
      .replace(/[.,]$/u, '');
    const boxes = run.map(({ bbox }) => bbox);
    const x = (Math.min(...boxes.map(([x0]) => x0)) + Math.max(...boxes.map((box) => box[2]))) / 2;
    const y =
      (Math.min(...boxes.map((box) => box[1])) + Math.max(...boxes.map((box) => box[3]))) / 2;
    return AMOUNT.test(text) ? [{ page: number, digits: text.replaceAll(',', ''), x, y }] : [];
  });
}

function follows(last: PageCharacter, next: PageCharacter): boolean {
  const gap = next.room[0] - last.room[1];
  return Math.abs(next.baseline - last.baseline) < 1 && Math.abs(gap) < last.fontSize * 0.2;
}

/** Those of which no figure with the same digits stands around their middle, one figure for one amount. */
export function unaccounted(
  amounts: readonly PrintedAmount[],
  figures: readonly Pick<Fact, 'printed' | 'provenance'>[],
): readonly PrintedAmount[] {
  const left = figures.flatMap(({ printed, provenance }) =>
    provenance.kind === 'page'
      ? [{ ...provenance, digits: printed.normalize('NFKC').replace(/[^\d.]/gu, '') }]
      : [],
  );
  return amounts.filter(({ page, digits, x, y }) => {
    const at = left.findIndex(({ page: other, bbox: [x0, y0, x1, y1], digits: own }) => {
      const isAround = x > x0 - 1 && x < x1 + 1 && y > y0 - 1 && y < y1 + 1;
      return other === page && own.includes(digits) && isAround;
    });
    const found = left[at];
    if (found !== undefined) left[at] = { ...found, digits: found.digits.replace(digits, ' ') };
    return found === undefined;
  });
}
