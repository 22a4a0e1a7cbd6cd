import type { PageElement, PageNode } from './page-node.ts';
import { descendants } from './page-node.ts';
import { tableRows } from './table-rows.ts';
import { isHidden, isWithoutText } from './visibility.ts';

/** A number as tables print it: `7,426.75`, `-3`, `(3.1)`, `96.96%`. */
const FIGURE =
  /^[(\uff08]?[-+\u2212\uff0d]?[\u00a5\uffe5]?\d[\d,\uff0c]*(?:\.\d+)?\s*[%\uff05]?[)\uff09]?$/u;

/** A table in which less stands in its own cells than in tables inside them only lays out. */
const SMALLEST_OWN_SHARE = 0.5;

/** Text of an article that fills one cell of a table without figures. */
const LONG_CELL_CHARACTERS = 300;
const LONG_CELL_SHARE = 0.8;

/** Title, form number, department and unit are set in tables of a few short cells without rules. */
const CAPTION_ROWS = 4;
const CAPTION_COLUMNS = 3;
const CAPTION_CELL_CHARACTERS = 60;

/** More figures than a counter of visitors and a page number are data whatever else is there. */
const STRAY_FIGURES = 2;

/**
 * What a `<table>` is for: `data` in rows and columns, or `layout` of what stands in its cells.
 * Told by its own cells (figures, length, number), never by names.
 */
export function tableKind(table: PageElement): 'data' | 'layout' {
  const { role } = table.attributes;
  if (role === 'presentation' || role === 'none') return 'layout';
  const rows = tableRows(table).map((row) => row.map(({ element }) => ownText(element)));
  const written = rows.map((row) => row.filter((text) => text !== ''));
  const texts = written.flat();
  if (rows.every((row) => row.length < 2) || texts.length === 0) return 'layout';
  const own = texts.reduce((sum, text) => sum + text.length, 0);
  if (own < (own + nestedCharacters(table)) * SMALLEST_OWN_SHARE) return 'layout';
  const figures = texts.filter(isFigure).length;
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const isOneText = longest >= LONG_CELL_CHARACTERS && longest >= own * LONG_CELL_SHARE;
  if (isOneText && figures <= STRAY_FIGURES) return 'layout';
  return figures === 0 && isCaption(written) && !isRuled(table) ? 'layout' : 'data';
}

/** Whether a table prints a number in a cell of its own. */
export function holdsFigure(table: PageElement): boolean {
  return tableRows(table).some((row) => row.some(({ element }) => isFigure(ownText(element))));
}

function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

function isCaption(written: readonly (readonly string[])[]): boolean {
  return (
    written.length <= CAPTION_ROWS &&
    written.every((row) => row.length <= CAPTION_COLUMNS) &&
    written.flat().every((text) => text.length <= CAPTION_CELL_CHARACTERS)
  );
}

function isRuled({ attributes }: PageElement): boolean {
  return Number.parseInt(attributes['border'] ?? '0', 10) > 0;
}

/** What an element shows outside of the tables in it, white space left out. */
function ownText(element: PageElement): string {
  return shownText(element).replace(/\s+/gu, '');
}

function nestedCharacters(table: PageElement): number {
  return descendants(table, new Set(['td', 'th'])).reduce(
    (sum, cell) => (tableOf(cell) === table ? sum : sum + ownText(cell).length),
    0,
  );
}

function tableOf(cell: PageElement): PageElement | null {
  let at = cell.parent;
  while (at !== null && at.name !== 'table') at = at.parent;
  return at;
}

function shownText(element: PageElement): string {
  let text = '';
  const open: PageNode[] = [...element.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'text') text += next.text;
    else if (next.name !== 'table' && !isWithoutText(next) && !isHidden(next)) {
      open.push(...[...next.children].reverse());
    }
  }
  return text;
}
