import type { Fact } from '../../schemas/records/fact.ts';
import { plainDigits } from './plain-digits.ts';
import type { Token } from './tokens.ts';

/** Boxes of characters and of the texts that they make differ by less than this. */
const SLACK_PT = 1;

/** A figure of a page, and which of its digits no token has claimed yet. */
interface Claim {
  readonly bbox: readonly [number, number, number, number];
  left: string;
}

/**
 * The tokens of pages that no figure accounts for: none whose box they stand in holds their digits.
 * Each digit of a figure accounts for one token only, so that of two equal amounts one cannot hide the
 * other.
 */
export function unclaimedPrint(
  printed: readonly Token[],
  figures: readonly Pick<Fact, 'printed' | 'provenance'>[],
): readonly Token[] {
  const claims = new Map<number, Claim[]>();
  for (const { printed: text, provenance } of figures) {
    if (provenance.kind !== 'page') continue;
    const onPage = claims.get(provenance.page) ?? [];
    onPage.push({ bbox: provenance.bbox, left: plainDigits(text) });
    claims.set(provenance.page, onPage);
  }
  return printed.filter(({ printed: text, provenance }) => {
    if (provenance.kind !== 'page') return true;
    const digits = plainDigits(text);
    const claim = claims
      .get(provenance.page)
      ?.find(({ bbox, left }) => left.includes(digits) && isIn(bbox, provenance.bbox));
    if (claim !== undefined) claim.left = claim.left.replace(digits, ' ');
    return claim === undefined;
  });
}

/** Whether the middle of a box lies in another. */
function isIn([left, top, right, bottom]: Claim['bbox'], [x0, y0, x1, y1]: Claim['bbox']): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return (
    x >= left - SLACK_PT && x <= right + SLACK_PT && y >= top - SLACK_PT && y <= bottom + SLACK_PT
  );
}
