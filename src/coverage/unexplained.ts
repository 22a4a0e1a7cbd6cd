import type { Document } from '../../schemas/document/document.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { Narratives } from '../knowledge/narratives.ts';
import type { Units } from '../knowledge/units.ts';
import { placeKey } from './place-key.ts';
import { type Token, tokens } from './tokens.ts';

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
 * count, and every number of a cell, that stands at the place of no fact and no unassigned figure.
 * With them nothing that is printed is lost. Linear in the length of the document.
 */
export function unexplained(
  document: Document,
  read: readonly ReadLane[],
  { narratives, units }: CoverageKnowledge,
): readonly UnassignedFigure[] {
  const taken = new Map<string, number>();
  for (const figure of read.flatMap(({ facts, unassigned }) => [...facts, ...unassigned])) {
    const key = figureKey(figure);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  const left = tokens(document, narratives.words, units).filter((token) => {
    const key = figureKey(token);
    const count = taken.get(key) ?? 0;
    taken.set(key, count - 1);
    return count <= 0;
  });
  return left.map(listed);
}

function figureKey({ printed, provenance }: Pick<Fact, 'printed' | 'provenance'>): string {
  return `${placeKey(provenance)}|${printed.normalize('NFKC').replace(/[^\d.]/gu, '')}`;
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
