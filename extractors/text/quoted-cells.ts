import type { SourceLine } from '../encoding/source-lines.ts';
import type { InlineText } from './inline-markup.ts';

/** Lines that one quoted cell may fill; a header broken by hand takes three or four. */
const MOST_LINES_IN_CELL = 20;

/** Beyond this a line is junk, and the expressions below would nest too deep in it. */
const LONGEST_QUOTED_CHARACTERS = 20_000;

/** A quote that opens a cell: at the start of the line or behind a tab. */
const OPENING_QUOTE = /(?:^|\t)"/gu;

/** The rest of a quoted cell: text, doubled quotes, and the quote before a tab or the line's end. */
const REST_OF_CELL = /(?:[^"]|"")*"(?=\t|$)/uy;

/** Spreadsheets quote what holds one of these when they save as text. */
const NEEDS_QUOTES = /[,"\n]/u;

/**
 * Puts lines together where a quoted cell runs over several: spreadsheets saved as tab-separated
 * text write a line break inside a cell so. A quote that nothing closes is a character like others.
 */
export function logicalLines(text: string, lines: readonly SourceLine[]): readonly SourceLine[] {
  const logical: SourceLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const count = lineCount(text, lines, at);
    const end = lines[at + count - 1]?.end ?? line.end;
    logical.push(count === 1 ? line : { ...line, end, text: text.slice(line.start, end) });
    at += count;
  }
  return logical;
}

/** How many lines the line at `at` makes up together with those that its last cell runs over. */
function lineCount(text: string, lines: readonly SourceLine[], at: number): number {
  const first = lines[at];
  if (first?.text.includes('"') !== true) return 1;
  const joined = lines
    .slice(at, at + MOST_LINES_IN_CELL)
    .map((line) =>
      text.slice(first.start, Math.min(line.end, first.start + LONGEST_QUOTED_CHARACTERS)),
    );
  const closing = joined.findIndex((joinedText) => !hasOpenQuote(joinedText));
  return closing > 0 && joined[closing]?.includes('\t') === true ? closing + 1 : 1;
}

/** Whether a quote opens a cell and none closes it. */
function hasOpenQuote(text: string): boolean {
  OPENING_QUOTE.lastIndex = 0;
  while (OPENING_QUOTE.test(text)) {
    REST_OF_CELL.lastIndex = OPENING_QUOTE.lastIndex;
    if (!REST_OF_CELL.test(text)) return true;
    OPENING_QUOTE.lastIndex = REST_OF_CELL.lastIndex;
  }
  return false;
}

/** A cell without the quotes that a spreadsheet set around it; those that a text needs stay. */
export function unquotedCell(printedCell: string, cell: InlineText): InlineText {
  if (!printedCell.startsWith('"') || !printedCell.endsWith('"')) return cell;
  if (cell.text.length > LONGEST_QUOTED_CHARACTERS) return cell;
  const quoted = /^"((?:[^"]|"")*)"$/u.exec(cell.text)?.[1];
  if (quoted === undefined || !NEEDS_QUOTES.test(quoted)) return cell;
  const text = quoted.replaceAll('""', '"').trim();
  return { ...cell, text };
}
