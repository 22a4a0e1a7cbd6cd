import type { DocKind } from '../../schemas/records/filing.ts';
import type { NarrativeRelation, NarrativeWords } from '../knowledge/narrative-words.ts';
import type { Figure } from '../text/figures.ts';

/** What a figure is to its subject, and the words before it that are left for the subject. */
export interface FoundRelation {
  readonly relation: NarrativeRelation | null;
  readonly rest: string;
}

export interface RelationContext {
  readonly kind: DocKind | null;
  /** Of the figure before, where that has a meaning. */
  readonly measureBefore: string | null;
}

/** The relation that the words before and behind a figure name; none: it is the figure itself. */
export function relationAt(
  before: string,
  after: string,
  figure: Figure,
  context: RelationContext,
  words: NarrativeWords,
): FoundRelation {
  for (const relation of words.relations) {
    const match = isFor(relation, figure, context) ? relation.before.exec(before) : null;
    if (match === null) continue;
    if (relation.after === null) {
      const rest = before.slice(0, match.index).replace(words.comparisonEnd, '');
      return { relation, rest };
    }
    if (relation.after.test(after)) return { relation, rest: before };
  }
  return { relation: null, rest: before };
}

function isFor(
  relation: NarrativeRelation,
  figure: Figure,
  { kind, measureBefore }: RelationContext,
): boolean {
  if (relation.follows !== null && !relation.follows.has(measureBefore ?? '')) return false;
  if (kind !== null && !relation.kinds.has(kind)) return false;
  if (relation.of === 'any') return figure.kind === 'money' || figure.kind === 'percent';
  return relation.of === figure.kind;
}
