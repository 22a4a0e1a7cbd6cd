import type { Document } from '../../schemas/document/document.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { Narratives } from '../knowledge/narratives.ts';
import type { Units } from '../knowledge/units.ts';
import { placeKey } from './place-key.ts';
import { plainDigits } from './plain-digits.ts';
import { printTokens, type Token, tokens } from './tokens.ts';
import { unclaimedPrint } from './unclaimed-print.ts';

/** What the two lanes made of a document. */
export interface ReadLane {
  readonly facts: readonly Fact[];
  readonly unassigned: readonly UnassignedFigure[];
}

export interface CoverageKnowledge {
  readonly narratives: Narratives;
  readonly units: Units;
}

/**
 * The figures of a document that neither lane took up: every number with a unit of money, percent or
 * count, every amount without one, and every number of a cell, that stands at the place of no fact and
 * no unassigned figure. Where pages say what they print, all that the blocks of the document lost is
 * among them: with them nothing that is printed is lost. Linear in the length of the document.
 */
export function unexplained(
  document: Document,
  read: readonly ReadLane[],
  { narratives: { words }, units }: CoverageKnowledge,
): readonly UnassignedFigure[] {
  const known = read.flatMap(({ facts, unassigned }) => [...facts, ...unassigned]);
  const ofBlocks = unclaimed(tokens(document, words, units), known);
  const printed = printTokens(document.print ?? [], words, units);
  return [...ofBlocks, ...unclaimedPrint(printed, [...known, ...ofBlocks])].map(listed);
}

type PlacedFigure = Pick<Fact, 'printed' | 'provenance'>;

/** Tokens that begin where no figure of the same digits does, one for one. */
function unclaimed(printed: readonly Token[], figures: readonly PlacedFigure[]): readonly Token[] {
  const taken = new Map<string, number>();
  for (const figure of figures) {
    const key = figureKey(figure);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return printed.filter((token) => {
    const key = figureKey(token);
    const count = taken.get(key) ?? 0;
    taken.set(key, count - 1);
    return count <= 0;
  });
}

function figureKey({ printed, provenance }: PlacedFigure): string {
  return `${placeKey(provenance)}|${plainDigits(printed)}`;
}

function listed(token: Token): UnassignedFigure {
  return {
    statement: null,
    itemName: null,
    columnName: null,
    sentence: null,
    clause: null,
    locator: null,
    ...token,
  };
}
