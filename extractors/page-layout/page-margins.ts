import type { PageContent } from './page-content.ts';
import type { TextLine } from './text-line.ts';

/** Between which x the lines of a page run. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** By page number. */
export type PageMargins = ReadonlyMap<number, Margins>;

/** So many of the lines end left of the right margin: a few hang over it. */
const RIGHT_MARGIN_SHARE = 0.95;

/**
 * The margins of all pages: pages of one size have the same. Most lines that go on begin at the left
 * margin; a page with a few short lines (a list of contents, the end of a chapter) shows neither.
 */
export function pageMargins(
  pages: readonly PageContent[],
  lines: readonly TextLine[],
): PageMargins {
  const sizes = new Map(pages.map((page) => [page.number, sizeOf(page)]));
  const bySize = new Map<string, TextLine[]>();
  for (const line of lines.filter(({ isAlone }) => isAlone)) {
    const size = sizes.get(line.page) ?? '';
    const same = bySize.get(size);
    if (same === undefined) bySize.set(size, [line]);
    else same.push(line);
  }
  const margins = new Map([...bySize].map(([size, same]) => [size, marginsOf(same)]));
  return new Map(
    pages.map((page) => [page.number, margins.get(sizeOf(page)) ?? { left: 0, right: page.width }]),
  );
}

function sizeOf({ width, height }: PageContent): string {
  return `${Math.round(width)} ${Math.round(height)}`;
}

function marginsOf(lines: readonly TextLine[]): Margins {
  const rights = lines.map(({ bbox }) => bbox[2]).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * RIGHT_MARGIN_SHARE)] ?? 0;
  const full = lines.filter(({ bbox, fontSize }) => bbox[2] >= right - 2 * fontSize);
  const lefts = full.map(({ bbox }) => bbox[0]).sort((a, b) => a - b);
  return { left: lefts[Math.floor(lefts.length / 4)] ?? 0, right };
}
