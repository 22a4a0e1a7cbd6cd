import type { Bbox } from '../../schemas/document/provenance.ts';
import type { PageCharacter, PageContent, PageRule } from './page-content.ts';
import { type CharacterLine, characterLines, lineBox } from './text-lines.ts';

/** The text of a page, and what is printed across it. */
export interface PageText {
  readonly characters: readonly PageCharacter[];
  readonly watermarks: readonly CharacterLine[];
}

/** An upright watermark is set in characters so many times as large as most of its page. */
const LARGER = 1.5;
/** So much of each side of a character lies beyond a rule that crosses it. */
const CROSSED_SHARE = 0.15;
/** Texts beside each other overlap by less than this share of the smaller one. */
const OVERLAP_SHARE = 0.3;
/** Of an upright watermark, this share of the characters lies over rules or texts: no title does. */
const LEAST_CROSSED = 0.3;

/**
 * The text of some pages without their watermarks: what is slanted, and large text that lies over the
 * rules and texts of a page, on the other pages too.
 */
export function pageTexts(pages: readonly PageContent[]): readonly PageText[] {
  const large = pages.map((page) => largeLines(page));
  const laid = new Set(
    pages.flatMap((page, index) =>
      (large[index] ?? []).filter((line) => isLaidOver(line, page)).map(lineKey),
    ),
  );
  return pages.map(({ characters }, index) => {
    const straight = characters.filter(({ turn }) => turn !== null);
    const slanted = characters.filter(({ turn }) => turn === null);
    const upright = (large[index] ?? []).filter((line) => laid.has(lineKey(line)));
    const across = new Set(upright.flat());
    return {
      characters: straight.filter((character) => !across.has(character)),
      watermarks: slanted.length === 0 ? upright : [slanted, ...upright],
    };
  });
}

function largeLines({ characters }: PageContent): readonly CharacterLine[] {
  const straight = characters.filter(({ turn }) => turn !== null);
  const least = medianSize(straight) * LARGER;
  return characterLines(straight.filter(({ fontSize }) => fontSize >= least));
}

function isLaidOver(line: CharacterLine, { characters, rules }: PageContent): boolean {
  const most = (line[0]?.fontSize ?? 0) / LARGER;
  const [, top, , bottom] = lineBox(line);
  const small = characters.filter(
    ({ fontSize, text, bbox }) =>
      bbox[3] > top && bbox[1] < bottom && fontSize <= most && text.trim() !== '',
  );
  const near = rules.filter(({ orientation, at, from, to }) =>
    orientation === 'horizontal' ? at > top && at < bottom : from < bottom && to > top,
  );
  const ink = line.filter(({ text }) => text.trim() !== '');
  const crossed = ink.filter(
    ({ bbox }) => near.some((rule) => isCrossed(bbox, rule)) || isOverText(bbox, small),
  );
  return crossed.length > ink.length * LEAST_CROSSED;
}

function lineKey(line: CharacterLine): string {
  return `${Math.round(line[0]?.fontSize ?? 0)} ${line.map(({ text }) => text).join('')}`;
}

function medianSize(characters: readonly PageCharacter[]): number {
  const sizes = characters.map(({ fontSize }) => fontSize).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function isCrossed([x0, y0, x1, y1]: Bbox, { orientation, at, from, to }: PageRule): boolean {
  return orientation === 'horizontal'
    ? isInside(at, y0, y1) && from <= x0 && to >= x1
    : isInside(at, x0, x1) && from <= y0 && to >= y1;
}

/** Whether a rule lies well between both sides of a character. */
function isInside(at: number, start: number, end: number): boolean {
  const edge = (end - start) * CROSSED_SHARE;
  return at > start + edge && at < end - edge;
}

function isOverText([x0, y0, x1, y1]: Bbox, others: readonly PageCharacter[]): boolean {
  return others.some(({ bbox: [a0, b0, a1, b1] }) => {
    const width = Math.min(x1, a1) - Math.max(x0, a0);
    const height = Math.min(y1, b1) - Math.max(y0, b0);
    return width > 0 && height > 0 && width * height > OVERLAP_SHARE * (a1 - a0) * (b1 - b0);
  });
}
