import type { Meaning } from '../../schemas/reading/mention.ts';
import type { NarrativeRelation } from '../knowledge/narrative-words.ts';
import type { Figure } from '../text/figures.ts';
import type { ReadingState } from './reading-state.ts';
import type { Subject } from './subject.ts';
import type { ToldYear } from './told-year.ts';

/** Why a figure has no meaning; codes of `UnassignedFigure.reason`. */
export type MeaningReason =
  | 'meaning-unknown'
  | 'item-unknown'
  | 'reason-figure'
  | 'comparison-unknown'
  | 'direction-unknown'
  | 'year-unknown';

const PERCENT_OF_CHANGE = '_pct';
const PRIOR_YEAR = 'prior_year';

/** What a figure is, of its subject and in its relation to it. */
export function meaningOf(
  figure: Figure,
  subject: Subject,
  relation: NarrativeRelation | null,
  { state, toldYear }: { readonly state: ReadingState; readonly toldYear: ToldYear },
): Meaning | MeaningReason {
  if (subject.isKeyless) return 'meaning-unknown';
  if (isSaidOfOtherYear(figure, subject, relation, { state, toldYear })) return 'year-unknown';
  if (relation?.change) return changeOf(figure, subject, relation, state);
  if (figure.isNegative) return 'direction-unknown';
  if (toldYear !== 'own' && isOfOneYear(relation) && isOfItsYear(subject))
    return ofOtherYear(figure, subject, toldYear);
  if (relation === null || relation.measure === null)
    return itself(figure, subject, { relation, partsMeasure: state.partsMeasure });
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

/** Whether it is a share, rate or change of what is of another year, or goes on about it: 2021年接待5批次，40人次. */
function isSaidOfOtherYear(
  { kind }: Figure,
  subject: Subject,
  relation: NarrativeRelation | null,
  { state, toldYear }: { readonly state: ReadingState; readonly toldYear: ToldYear },
): boolean {
  if (relation?.measure === PRIOR_YEAR && toldYear === 'other') return true;
  if (!state.isOfOtherYear) return false;
  if (subject.isContinued) return true;
  if (subject !== state.subject) return false;
  return kind === 'percent' || (relation?.change ?? null) !== null;
}

/** A budget counts what stood at the end of the year before; the name of a project may hold any year. */
function isOfItsYear({ unit, statement, isNamed }: Subject): boolean {
  return unit === null || (statement.startsWith(ACCOUNT) && !isNamed);
}

const ACCOUNT = 'final.';

/** Whether a figure in such a relation is of the year that its words name: 2023年执行数为5万元. */
function isOfOneYear(relation: NarrativeRelation | null): boolean {
  return relation?.measure !== PRIOR_YEAR && relation?.of !== 'percent';
}

function ofOtherYear(
  figure: Figure,
  { line, lineStatement }: Subject,
  toldYear: 'prior' | 'other',
): Meaning | MeaningReason {
  if (toldYear === 'other' || figure.kind !== 'money') return 'year-unknown';
  return { statement: lineStatement, item: line, measure: PRIOR_YEAR, sign: 1, unit: null };
}

/** 预算为5万元，其中：公务接待费2万元: the parts of a budget are budgets. */
function partOf({ line, lineStatement, unit }: Subject, measure: string): Meaning | MeaningReason {
  if (unit !== null) return 'meaning-unknown';
  return { statement: lineStatement, item: line, measure, sign: 1, unit: null };
}

interface Itself extends Pick<ReadingState, 'partsMeasure'> {
  readonly relation: NarrativeRelation | null;
}

function itself(
  figure: Figure,
  subject: Subject,
  { relation, partsMeasure }: Itself,
): Meaning | MeaningReason {
  if (relation === null && partsMeasure !== null && figure.kind === 'money')
    return partOf(subject, partsMeasure);
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
  if (subject.unit !== null && figure.kind === 'money') return 'meaning-unknown';
  const told = signOf(change, sign);
  const isZero = /^[0.]+$/u.test(figure.value);
  if (told === null && !isZero) return 'direction-unknown';
  const isOwnLine = subject.item.code === subject.line.code;
  return {
    statement: isOwnLine ? subject.statement : subject.lineStatement,
    item: subject.line,
    measure: figure.kind === 'percent' ? `${measure}${PERCENT_OF_CHANGE}` : measure,
    sign: figure.isNegative ? flipped(told ?? 1) : (told ?? 1),
    unit: null,
  };
}

/** @param before sign of the change before, which one without a direction takes */
function signOf(change: NarrativeRelation['change'], before: 1 | -1 | null): 1 | -1 | null {
  if (change === 'up') return 1;
  return change === 'down' ? -1 : before;
}

function flipped(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
