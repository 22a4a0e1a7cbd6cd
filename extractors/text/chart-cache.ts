import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { isBlank, type SourceLine, spanProvenance } from '../encoding/source-lines.ts';
import { isFigure } from './line-shapes.ts';
import { printedLine } from './plain-line.ts';
import { isTabLine, tabCells } from './tab-lines.ts';
import type { TextSource } from './text-source.ts';

/** A chart of a hundred items stays below; a longer line is none. */
const LONGEST_SERIES_CHARACTERS = 10_000;

/**
 * Where the cached data of charts begins that Tika writes behind the text of a DOCX (sample 004):
 * each series its name, then its categories and then its values, every item with a tab behind it.
 * The number of lines when there is none.
 */
export function chartCacheStart(source: TextSource): number {
  let start = source.lines.length;
  let hasValues = false;
  for (let at = source.lines.length - 1; at >= 0; at -= 1) {
    const line = source.lines[at];
    if (line === undefined || isBlank(line)) continue;
    const items = seriesItems(line);
    if (items === null) break;
    hasValues ||= items.some((item) => isFigure(item) && /\d/u.test(item));
    start = at;
  }
  const isOpened = !isTabLine(source.lines[start - 1]);
  return hasValues && isOpened ? start : source.lines.length;
}

/** The lines from `start` on as furniture, one block for each run between blank lines. */
export function chartCacheBlocks(source: TextSource, start: number): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let lines: { text: string; start: number; end: number }[] = [];
  const flush = (): void => {
    const [first, last] = [lines.at(0), lines.at(-1)];
    if (first === undefined || last === undefined) return;
    blocks.push({
      kind: 'furniture',
      role: 'chart-cache',
      lines: lines.map((line) => ({
        text: line.text,
        provenance: spanProvenance(source.lines, line),
      })),
      provenance: spanProvenance(source.lines, { start: first.start, end: last.end }),
    });
    lines = [];
  };
  for (const line of source.lines.slice(start)) {
    if (isBlank(line)) flush();
    else lines.push(printedLine(line));
  }
  flush();
  return blocks;
}

/**
 * Items of a line of cached chart data, or null: a name alone, or names followed by at most as many
 * values, at whose end the name of the next series may hang.
 */
function seriesItems(line: SourceLine): readonly string[] | null {
  if (line.text.length > LONGEST_SERIES_CHARACTERS) return null;
  if (!/[^\t]\t\s*$/u.test(line.text) || line.text.startsWith('\t')) return null;
  const items = tabCells(line)
    .map((cell) => line.text.slice(cell.start - line.start, cell.end - line.start).trim())
    .slice(0, -1);
  const values = items.filter((item) => isFigure(item)).length;
  const names = items.findIndex((item) => isFigure(item));
  if (items.includes('')) return null;
  if (values === 0) return items.length === 1 ? items : null;
  const isRun = items.slice(names, names + values).every((item) => isFigure(item));
  return isRun && names > 0 && values <= names && names + values >= items.length - 1 ? items : null;
}
