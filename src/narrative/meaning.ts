import type { Meaning } from '../../schemas/reading/mention.ts';
import type { NarrativeRelation } from '../knowledge/narratives.ts';
import type { Figure } from './figures.ts';
import type { ReadingState } from './reading-state.ts';
import type { Subject } from './subject.ts';

/** Why a figure has no meaning; codes of `UnassignedFigure.reason`. */
export type MeaningReason =
  | 'meaning-unknown'
  | 'item-unknown'
  | 'reason-figure'
  | 'comparison-unknown'
  | 'direction-unknown';

const PERCENT_OF_CHANGE = '_pct';

/** What a figure is, of its subject and in its relation to it. */
export function meaningOf(
  figure: Figure,
  subject: Subject,
  relation: NarrativeRelation | null,
  state: ReadingState,
): Meaning | MeaningReason {
  if (relation?.change) return changeOf(figure, subject, relation, state);
  if (figure.isNegative) return 'direction-unknown';
  if (relation === null || relation.measure === null) return itself(figure, subject, relation);
  const called = subject.measures.get(relation.measure);
  if (subject.unit !== null && figure.kind === 'money' && called === undefined)
    return 'meaning-unknown';
  return {
    statement: subject.lineStatement,
    item: subject.line,
    measure: called ?? relation.measure,
    sign: 1,
    unit: null,
  };
}

function itself(
  figure: Figure,
  subject: Subject,
  relation: NarrativeRelation | null,
): Meaning | MeaningReason {
  if (figure.kind === 'percent') return 'meaning-unknown';
  const isCounted = subject.unit !== null;
  if (isCounted ? !figure.counts.has(subject.unit) : figure.kind !== 'money')
    return 'meaning-unknown';
  const { statement, item, measure, unit, decided } = subject;
  const own = relation?.decided && decided !== null ? decided : measure;
  return { statement, item, measure: own, sign: 1, unit };
}

function changeOf(
  figure: Figure,
  subject: Subject,
  { change, measure }: NarrativeRelation,
  { comparison, sign }: ReadingState,
): Meaning | MeaningReason {
  if (comparison !== 'last-year' || measure === null) return 'comparison-unknown';
  const isZero = /^[0.]+$/u.test(figure.value);
  const told = change === 'up' ? 1 : change === 'down' ? -1 : sign;
  if (told === null && !isZero) return 'direction-unknown';
  return {
    statement: subject.lineStatement,
    item: subject.line,
    measure: figure.kind === 'percent' ? `${measure}${PERCENT_OF_CHANGE}` : measure,
    sign: figure.isNegative ? flipped(told ?? 1) : (told ?? 1),
    unit: null,
  };
}

function flipped(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
