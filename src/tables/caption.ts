import type { Block } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Caption, CaptionPart, GridRow } from '../../schemas/reading/logical-table.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';
import { filledCells } from './grid-rows.ts';

/** A caption line is short; what is longer is a sentence of the text above. */
const CAPTION_MAX_CHARACTERS = 60;
/** Title, form number, department, unit and year, each on a line of its own, and some to spare. */
const CAPTION_MAX_LINES = 10;
/** A report on one project is some forty paragraphs long, and its form stands in the first half. */
const CONTEXT_MAX_BLOCKS = 40;
const SENTENCE_END = /[。；！？;]$/u;

/** The short paragraphs directly above a block, nearest first, up to the table or sentence before. */
export function captionLines(
  blocks: readonly Block[],
  index: number,
  rules: CaptionRules,
): readonly CaptionPart[] {
  const table = blocks.slice(0, index).findLastIndex((block) => block.kind === 'table');
  const lines = textLines(blocks.slice(table + 1, index));
  const sentence = lines.findIndex((line) => isSentence(foldedText(line.text)));
  const own = table >= 0 && sentence < 0 ? withoutUnitOfTableAbove(lines, rules) : lines;
  return own.slice(0, sentence < 0 ? CAPTION_MAX_LINES : Math.min(sentence, CAPTION_MAX_LINES));
}

/** Sichuan prints the unit below the table: between two tables, one above the title is not ours. */
function withoutUnitOfTableAbove(
  lines: readonly CaptionPart[],
  rules: CaptionRules,
): readonly CaptionPart[] {
  const title = lines.findIndex((line) => isTitle(foldedText(line.text), rules));
  return lines.filter(
    (line, index) =>
      title < 0 || index <= title || captured(rules.unit, foldedText(line.text), 'unit') === null,
  );
}

/** Short paragraphs above, passing over sentences and tables, nearest first. */
export function contextLines(blocks: readonly Block[], index: number): readonly CaptionPart[] {
  return textLines(blocks.slice(Math.max(0, index - CONTEXT_MAX_BLOCKS), index)).filter(
    (line) => !isSentence(foldedText(line.text)),
  );
}

function textLines(blocks: readonly Block[]): readonly CaptionPart[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? [{ text: blockText(block).trim(), provenance: block.provenance }]
        : [],
    )
    .filter(({ text }) => text !== '')
    .reverse();
}

function isSentence(folded: string): boolean {
  return folded.length > CAPTION_MAX_CHARACTERS || SENTENCE_END.test(folded);
}

/**
 * How many rows at the top of a grid, or from another row on, hold nothing but caption words. A date
 * alone is one of them only where others follow: it may as well head columns.
 */
export function captionRowCount(grid: readonly GridRow[], rules: CaptionRules, from = 0): number {
  let count = 0;
  for (let row = from; row < grid.length; row += 1) {
    const texts = filledCells(grid[row] ?? []).map((cell) => foldedText(cell.text));
    if (isCaptionRow(texts, rules)) count = row + 1 - from;
    else if (texts.length !== 1 || !texts.every((text) => isDate(text, rules))) return count;
  }
  return 0;
}

/** A title alone; or department, unit, form number, and beside one of these a title or a date. */
function isCaptionRow(texts: readonly string[], rules: CaptionRules): boolean {
  const others = texts.filter((text) => !isCaptionText(text, rules));
  if (others.length === texts.length) {
    return texts.length === 1 && texts.every((text) => isTitle(text, rules));
  }
  return others.every((text) => isTitle(text, rules) || isDate(text, rules));
}

function isDate(folded: string, rules: CaptionRules): boolean {
  return rules.date.some((pattern) => pattern.test(folded));
}

/** The title that caption rows name, folded; null where they name none, or say that a table goes on. */
export function titleInRows(rows: readonly GridRow[], rules: CaptionRules): string | null {
  const titles = rows
    .flatMap(filledCells)
    .map((cell) => foldedText(cell.text))
    .filter((text) => isTitle(text, rules));
  const goesOn = titles.some((title) => rules.continuation.some((word) => word.test(title)));
  return goesOn ? null : (titles[0] ?? null);
}

/** The cells of caption rows as lines, the last row first: nearest to the table. */
export function captionCells(
  rows: readonly GridRow[],
  fallback: Provenance,
): readonly CaptionPart[] {
  return rows
    .flatMap(filledCells)
    .map((cell) => ({ text: cell.text.trim(), provenance: cell.provenance ?? fallback }))
    .reverse();
}

/**
 * @param lines the caption, nearest to the table first
 * @param context short lines further up, nearest first
 */
export function caption(
  lines: readonly CaptionPart[],
  context: readonly CaptionPart[],
  rules: CaptionRules,
): Caption {
  const part = (patterns: readonly RegExp[], group: string): CaptionPart | null => {
    for (const line of lines) {
      const text = captured(patterns, foldedText(line.text), group);
      if (text !== null) return { text, provenance: line.provenance };
    }
    return null;
  };
  return {
    title: titleOf(lines, rules),
    formNumber: part(rules.formNumber, 'form'),
    unit: part(rules.unit, 'unit'),
    department: part(rules.department, 'department'),
    linesAbove: context,
  };
}

function titleOf(lines: readonly CaptionPart[], rules: CaptionRules): CaptionPart | null {
  for (const line of lines) {
    const folded = foldedText(line.text);
    if (isTitle(folded, rules)) return line;
    const bare = withoutUnit(folded, rules);
    if (bare !== folded && isTitle(bare, rules)) return { ...line, text: bare };
  }
  return null;
}

/** 支出决算表  单位：万元 on one line. */
function withoutUnit(folded: string, rules: CaptionRules): string {
  return rules.unit.reduce((text, pattern) => text.replace(pattern, ''), folded);
}

function isTitle(folded: string, rules: CaptionRules): boolean {
  return (
    rules.titleEndings.some((pattern) => pattern.test(folded)) && !isCaptionText(folded, rules)
  );
}

/** Unit, department or form number, and so no title. */
function isCaptionText(folded: string, rules: CaptionRules): boolean {
  return [...rules.unit, ...rules.department, ...rules.formNumber].some((pattern) =>
    pattern.test(folded),
  );
}
