import type { Block } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Cell } from '../../schemas/document/table.ts';
import type { UnassignedFigure } from '../../schemas/records/fact.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { type FigureUnits, type FigureWords, figuresIn } from '../text/figures.ts';
import { proseOf, proseProvenance } from '../text/prose.ts';

/** A number that stands in a document as a figure: with a unit, or in a cell of its own. */
export type Token = Pick<UnassignedFigure, 'printed' | 'printedUnit' | 'origin' | 'provenance'>;

export interface TokenWords extends FigureWords {
  readonly numbering: RegExp;
  /** A number in a cell with marks that no reader of numbers takes: （5.00）, ¥100, △90. */
  readonly markedNumber: RegExp;
}

/** The figures of a document in the order of its blocks, the running text first. */
export function tokens(
  { blocks }: Pick<Document, 'blocks'>,
  words: TokenWords,
  units: FigureUnits,
): readonly Token[] {
  const figuresOf = (some: readonly Block[], origin: Token['origin']): readonly Token[] => {
    const prose = proseOf(some, words.numbering);
    return figuresIn(prose.text, words, units).flatMap(({ start, end, printed, printedUnit }) => {
      const provenance = proseProvenance(prose, start, end);
      return provenance === null ? [] : [{ printed, printedUnit, origin, provenance }];
    });
  };
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  return [
    ...figuresOf(blocks, 'narrative'),
    ...blocks.flatMap((block) =>
      block.kind === 'furniture'
        ? figuresOf(
            [{ ...block, kind: 'paragraph' }],
            block.role === 'chart-cache' ? 'chart' : 'narrative',
          )
        : [],
    ),
    ...cells.flatMap((cell) => cellTokens(cell, words, figuresOf)),
  ];
}

function cellTokens(
  { text, provenance }: Cell,
  { markedNumber }: TokenWords,
  figuresOf: (blocks: readonly Block[], origin: Token['origin']) => readonly Token[],
): readonly Token[] {
  if (provenance === null || !/\p{Nd}/u.test(text)) return [];
  const printed = text.trim();
  if (isNumber(printed) || markedNumber.test(printed.normalize('NFKC').replace(/\s+/gu, '')))
    return [{ printed, printedUnit: null, origin: 'table', provenance }];
  return figuresOf([{ kind: 'paragraph', lines: [{ text, provenance }], provenance }], 'table');
}

/** Whether a cell holds an amount; whole numbers may be codes (201.05.01), years and ordinals. */
function isNumber(printed: string): boolean {
  const read = printedNumber(printed);
  if (read.kind === 'malformed') return printed.includes(',');
  return read.kind === 'number' && read.decimals > 0;
}
