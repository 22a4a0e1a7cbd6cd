import type { Block, Line } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { UnassignedFigure } from '../../schemas/records/fact.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { type FigureUnits, type FigureWords, numbersIn, unitOfKind } from '../text/figures.ts';
import { proseOf, proseProvenance } from '../text/prose.ts';

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
}

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
  const figuresOf = (some: readonly Block[], origin: Token['origin']): readonly Token[] => {
    const prose = proseOf(some, words.numbering);
    return numbersIn(prose.text, words, units).flatMap((figure) => {
      const { start, end, printed, printedUnit, kind, isPartOfName } = figure;
      const reason = isPartOfName ? PART_OF_NAME : UNEXPLAINED;
      const provenance = proseProvenance(prose, start, end);
      return provenance === null
        ? []
        : [{ printed, printedUnit, unit: unitOfKind(kind), origin, provenance, reason }];
    });
  };
  return [
    ...figuresOf(blocks, 'narrative'),
    ...blocks.flatMap((block) =>
      block.kind === 'furniture' && block.role !== 'chart-cache'
        ? figuresOf([{ ...block, kind: 'paragraph' }], 'narrative')
        : [],
    ),
    ...blocks.flatMap(fieldsOf).flatMap((field) => fieldTokens(field, words, figuresOf)),
  ];
}

function fieldsOf(block: Block): readonly Field[] {
  if (block.kind === 'table') return block.cells.map((cell) => ({ ...cell, origin: 'table' }));
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
  figuresOf: (blocks: readonly Block[], origin: Token['origin']) => readonly Token[],
): readonly Token[] {
  if (provenance === null || !/\p{Nd}/u.test(text)) return [];
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
