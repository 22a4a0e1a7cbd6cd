import type { Block, Line } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { UnassignedFigure } from '../../schemas/records/fact.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { type FigureUnits, type FigureWords, numbersIn, unitOfKind } from '../text/figures.ts';
import { type Prose, proseOf, proseProvenance } from '../text/prose.ts';

/** Codes of `UnassignedFigure.reason`. */
const UNEXPLAINED = 'unexplained';
const PART_OF_NAME = 'part-of-name';

/** A number that stands in a document as a figure: with a unit, or in a cell of its own. */
export type Token = Pick<
  UnassignedFigure,
  'printed' | 'printedUnit' | 'unit' | 'origin' | 'provenance' | 'reason'
>;

export interface TokenWords extends FigureWords {
  readonly numbering: RegExp;
  /** A number in a cell with marks that no reader of numbers takes: （5.00）, ¥100, △90. */
  readonly markedNumber: RegExp;
  /** The number of an item and the year that it begins with, which look like an amount: 4.2025年. */
  readonly itemOfYear: RegExp;
}

/** Lines that are read one by one: no text begins otherwise than so. */
const NEVER_JOINED = /(?:)/u;

/**
 * A number with decimals or separators: 12.50 · 1,234; or several end to end, as in cells that are too
 * narrow: 12.5013.00. Dates, codes and versions have further points: 2023.12.31 · 201.05.01.
 */
const AMOUNT =
  /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|(?:(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}){2,})$/u;

/** A text that is a figure as a whole or holds some: a cell of a table, an item of a chart. */
interface Field {
  readonly text: string;
  readonly origin: Token['origin'];
  readonly provenance: Provenance | null;
}

/**
 * The figures of a document in the order of its blocks: running text, furniture, fields; and the numbers
 * inside names (单价50万元以上设备), which are nobody's figures.
 */
export function tokens(
  { blocks }: Pick<Document, 'blocks'>,
  words: TokenWords,
  units: FigureUnits,
): readonly Token[] {
  const figuresOf = figureReader(words, units, words.numbering);
  return [
    ...figuresOf(blocks, 'narrative'),
    ...blocks.flatMap((block) =>
      block.kind === 'furniture' && block.role !== 'chart-cache'
        ? figuresOf([{ ...block, kind: 'paragraph' }], 'narrative')
        : [],
    ),
    ...blocks
      .flatMap(fieldsOf)
      .filter(({ text }) => /\p{Nd}/u.test(text))
      .flatMap((field) => fieldTokens(field, words, figuresOf)),
  ];
}

/** The figures of texts as pages print them, whatever blocks were made of these. */
export function printTokens(
  print: readonly Line[],
  words: TokenWords,
  units: FigureUnits,
): readonly Token[] {
  const paragraphs = print.map(
    (line): Block => ({ kind: 'paragraph', lines: [line], provenance: line.provenance }),
  );
  return figureReader(words, units, NEVER_JOINED)(paragraphs, 'narrative');
}

type FigureReader = (blocks: readonly Block[], origin: Token['origin']) => readonly Token[];

/** Reads numbers with a unit behind them, and bare amounts between these. */
function figureReader(words: TokenWords, units: FigureUnits, numbering: RegExp): FigureReader {
  return (blocks, origin) => {
    const prose = proseOf(blocks, numbering);
    const withUnit = numbersIn(prose.text, words, units).map((figure) => ({
      ...figure,
      unit: unitOfKind(figure.kind),
    }));
    return [...withUnit, ...bareAmounts(prose, withUnit, words)].flatMap((figure) => {
      const { start, end, printed, printedUnit, unit, isPartOfName } = figure;
      const reason = isPartOfName ? PART_OF_NAME : UNEXPLAINED;
      const provenance = proseProvenance(prose, start, end);
      return provenance === null
        ? []
        : [{ printed, printedUnit, unit, origin, provenance, reason }];
    });
  };
}

/** Amounts without a unit; white space parts them, which a prose leaves out. */
function bareAmounts(
  prose: Prose,
  others: readonly { readonly start: number; readonly end: number }[],
  { itemOfYear }: TokenWords,
) {
  const { text } = prose;
  const taken = new Set<number>();
  for (const { start, end } of others) for (let at = start; at < end; at += 1) taken.add(at);
  return [...text.matchAll(/-?\d[\d.,]*/gu)]
    .flatMap(({ 0: digits, index }) => piecesOf(prose, index, index + digits.length))
    .flatMap(([start, end]) => {
      const printed = text.slice(start, end).replace(/[.,]+$/u, '');
      const isAmount = AMOUNT.test(printed) && !itemOfYear.test(text.slice(start, end + 1));
      return isAmount && !taken.has(start)
        ? [{ start, end: start + printed.length, printed, ...BARE }]
        : [];
    });
}

const BARE = { printedUnit: null, unit: null, isPartOfName: false } as const;

/** A stretch of a prose cut where white space was left out. */
function piecesOf(
  { lines, offsets }: Prose,
  start: number,
  end: number,
): readonly (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  let from = start;
  for (let index = start + 1; index < end; index += 1) {
    const gap = (offsets[index] ?? 0) - (offsets[index - 1] ?? 0);
    if (lines[index] !== lines[index - 1] || gap <= 1) continue;
    pieces.push([from, index]);
    from = index;
  }
  return [...pieces, [from, end]];
}

function fieldsOf(block: Block): readonly Field[] {
  if (block.kind === 'table')
    return block.cells.map(({ text, provenance }) => ({ text, provenance, origin: 'table' }));
  return block.kind === 'furniture' && block.role === 'chart-cache'
    ? block.lines.flatMap(chartItems)
    : [];
}

/** The cached names and values of a chart stand with tabs between them. */
function chartItems({ text, provenance }: Line): readonly Field[] {
  return [...text.matchAll(/[^\t]+/gu)].map(({ 0: item, index }) => {
    if (provenance.kind !== 'span' || provenance.end - provenance.start !== text.length)
      return { text: item, origin: 'chart', provenance };
    const start = provenance.start + index;
    const place = { ...provenance, start, end: start + item.length };
    return { text: item, origin: 'chart', provenance: place };
  });
}

function fieldTokens(
  { text, origin, provenance }: Field,
  { markedNumber }: TokenWords,
  figuresOf: FigureReader,
): readonly Token[] {
  if (provenance === null) return [];
  const printed = text.trim();
  const folded = printed.normalize('NFKC').replace(/\s+/gu, '');
  if (isNumber(printed) || markedNumber.test(folded) || AMOUNT_AMONG_MARKS.test(folded))
    return [{ printed, printedUnit: null, unit: null, origin, provenance, reason: UNEXPLAINED }];
  return figuresOf([{ kind: 'paragraph', lines: [{ text, provenance }], provenance }], origin);
}

/** `5.00-`, `3.00/4.00`, `1.2E+05`: an amount among marks, in a field without words. */
const AMOUNT_AMONG_MARKS =
  /^(?=.*(?:(?<![\d.])\d+\.\d+(?![\d.])|(?<!\d)\d{1,3},\d{3}(?!\d)))(?:[^\p{L}]|E(?=[-+]?\d))+$/u;

/** Whether a field holds an amount; whole numbers may be codes (201.05.01), years and ordinals. */
function isNumber(printed: string): boolean {
  const read = printedNumber(printed);
  if (read.kind === 'malformed') return printed.includes(',');
  return read.kind === 'number' && read.decimals > 0;
}
