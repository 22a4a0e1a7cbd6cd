import type { Problem } from '../../schemas/records/problem.ts';
import type { PageCharacter, PageContent } from '../page-layout/page-content.ts';

/** A character printed twice to look bold stands within this share of its size of the first. */
const OVERPRINT_SHARE = 0.2;

/** A page without what is not seen on it: text outside its box, characters printed over themselves. */
export function cleanPage(page: PageContent): {
  readonly page: PageContent;
  readonly problems: readonly Problem[];
} {
  const inside = page.characters.filter((character) => isInside(character, page));
  const outside = page.characters.length - inside.length;
  const characters = withoutOverprints(inside);
  return { page: { ...page, characters }, problems: outsideProblems(page, outside) };
}

function isInside({ bbox: [x0, y0, x1, y1] }: PageCharacter, page: PageContent): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
}

function withoutOverprints(characters: readonly PageCharacter[]): readonly PageCharacter[] {
  const kept = new Map<string, PageCharacter[]>();
  return characters.filter((character) => {
    const row = Math.round(character.baseline);
    const key = (line: number) => `${line} ${character.text}`;
    const same = [row - 1, row, row + 1].flatMap((line) => kept.get(key(line)) ?? []);
    if (same.some((other) => isOverprint(character, other))) return false;
    kept.set(key(row), [...(kept.get(key(row)) ?? []), character]);
    return true;
  });
}

function isOverprint(a: PageCharacter, b: PageCharacter): boolean {
  const nearest = OVERPRINT_SHARE * a.fontSize;
  // A narrow character stands nearer to its neighbour than a wide one.
  const width = Math.min(nearest, (a.bbox[2] - a.bbox[0]) / 2);
  return (
    Math.abs(a.bbox[0] - b.bbox[0]) < width &&
    Math.abs(a.baseline - b.baseline) < nearest &&
    Math.abs(a.fontSize - b.fontSize) < nearest
  );
}

function outsideProblems(page: PageContent, count: number): readonly Problem[] {
  if (count === 0) return [];
  return [
    {
      code: 'pdf.text-outside-page',
      severity: 'warning',
      message: `${count} characters lie outside page ${page.number} and were left out; expected text inside the page`,
      provenance: { kind: 'page', page: page.number, bbox: [0, 0, page.width, page.height] },
      statement: null,
      printed: null,
    },
  ];
}
