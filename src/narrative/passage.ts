import type { Meaning } from '../../schemas/reading/mention.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import type { NarrativeRelation } from '../knowledge/narrative-words.ts';
import type { NarrativeFrame } from '../knowledge/narratives.ts';
import type { Figure } from '../text/figures.ts';
import { lastClause } from './clause.ts';
import { type Frames, framesAt, PARAGRAPH_END } from './frames-at.ts';
import type { ItemKnowledge } from './item-chain.ts';
import { type MeaningReason, meaningOf } from './meaning.ts';
import { type Naming, namingIn } from './naming.ts';
import { partsMeasure } from './parts-measure.ts';
import { initialState, type ReadingState, stateBehind } from './reading-state.ts';
import { type FoundRelation, relationAt } from './relation.ts';
import type { Subject } from './subject.ts';
import { type FigurePlace, subjectAt } from './subject-at.ts';
import { titleAt } from './title-at.ts';
import { toldYear, yearWords } from './told-year.ts';
import { unchangedSubject } from './unchanged-subject.ts';

export interface ReadFigure {
  readonly figure: Figure;
  readonly outcome: Meaning | MeaningReason;
  /** What it is about; null where that is not known. */
  readonly subject: Subject | null;
  /** The words that precede it since the figure before. */
  readonly words: string;
  readonly frames: readonly NarrativeFrame[];
}

export interface PassageKnowledge extends ItemKnowledge, Frames {
  readonly kind: DocKind | null;
  /** What the heading says that the section is about; empty where it has none. */
  readonly heading: string;
}

/** Gives each figure of a text its meaning, reading on from figure to figure. */
export function passageFigures(
  text: string,
  figures: readonly Figure[],
  knowledge: PassageKnowledge,
): readonly ReadFigure[] {
  const read: ReadFigure[] = [];
  let state = initialState(knowledge.home);
  let previous: Subject | null = null;
  let measureBefore: string | null = null;
  let end = 0;
  let paragraph = 0;
  for (const [index, figure] of figures.entries()) {
    const words = text.slice(end, figure.start);
    if (words.includes(PARAGRAPH_END)) paragraph = end + words.lastIndexOf(PARAGRAPH_END) + 1;
    const behind = stateBehind(state, words, knowledge.words, knowledge.year);
    const frames = framesAt({ text, index, figures, words }, behind, knowledge);
    const naming = namingIn(text.slice(Math.max(0, end - BEFORE), end), words, frames, knowledge);
    const standing = unchangedSubject(words, { figure, previous, frames }, knowledge);
    const parted = {
      ...behind,
      partsMeasure: partsMeasure(words, measureBefore, behind.partsMeasure, knowledge),
    };
    const unnamed = standing === null ? parted : { ...parted, subject: standing, isLost: false };
    const now = naming === null ? { ...unnamed, frames } : named({ ...parted, frames }, naming);
    const found = meaningAt(figure, words, text.slice(figure.end, figure.end + AFTER), {
      state: now,
      previous,
      measureBefore,
      naming,
      title: titleAt(text, paragraph, figure.start, knowledge),
      knowledge,
    });
    const { outcome, subject } = found;
    read.push({ figure, outcome, subject, words, frames });
    state = found.state;
    if (!(subject?.isKeyless && subject.isInserted)) previous = subject;
    measureBefore = typeof outcome === 'string' ? null : outcome.measure;
    end = figure.end;
  }
  return read;
}

/** So many characters behind a figure may say what it is: 1263.66万元相比. */
const AFTER = 24;
/** So many characters before it may name the outer levels of an item. */
const BEFORE = 4000;
function named(state: ReadingState, { subject }: Naming): ReadingState {
  const mode = state.mode === 'reason' ? state.mode : 'plain';
  return {
    ...state,
    subject,
    topic: subject,
    mode,
    isLost: subject === null,
    isPartOfLost: false,
    isSubset: false,
    sign: null,
  };
}

interface Context {
  readonly state: ReadingState;
  readonly previous: Subject | null;
  readonly measureBefore: string | null;
  readonly naming: Naming | null;
  readonly title: string;
  readonly knowledge: PassageKnowledge;
}

interface Found {
  readonly outcome: Meaning | MeaningReason;
  readonly state: ReadingState;
  readonly subject: Subject | null;
}

function meaningAt(figure: Figure, words: string, after: string, context: Context): Found {
  const { state, knowledge, naming, measureBefore } = context;
  if (state.mode === 'reason') return { outcome: 'reason-figure', state, subject: null };
  const relationContext = { kind: knowledge.kind, measureBefore };
  const found = relationAt(words, after, figure, relationContext, knowledge.words);
  const isItself = found.relation === null;
  const { previous } = context;
  const opensList = knowledge.words.aside.test(lastClause(words));
  const isListed = opensList || previous?.item.scheme === 'economic';
  const { isSubset: isPart } = state;
  const place = { words, isItself, isPart, isListed, after, figure, previous };
  const { subject, relation, isUnderstood } = subjectOf(place, found, context);
  if (isPartOfLost(figure, state) && subject?.isNamed !== true)
    return { outcome: 'meaning-unknown', state, subject: null };
  if (state.mode === 'after-reason' && !endsReason(subject, relation, after, knowledge))
    return { outcome: 'reason-figure', state, subject: null };
  if (subject === null) {
    const outcome = naming === null ? 'meaning-unknown' : 'item-unknown';
    return { outcome, state: isUnderstood ? state : lostState(state, figure), subject };
  }
  const own = jointly(subject, found, place, knowledge);
  const told = toldYear(yearWords(words, own), knowledge.words, knowledge.year);
  const outcome = meaningOf(figure, own, relation, { state, toldYear: told });
  const now = relation?.decided ? { ...state, partsMeasure: null } : state;
  return { outcome, state: stateAfter(now, own, outcome), subject: own };
}

/**
 * Whether a figure behind the semicolon of an account of reasons is one of the filing's own; a
 * change that is given a reason itself is none.
 */
function endsReason(
  subject: Subject | null,
  relation: NarrativeRelation | null,
  after: string,
  { words }: PassageKnowledge,
): boolean {
  if (subject === null) return false;
  if (!relation?.change || words.whole.test(subject.item.name)) return true;
  return words.reason.test(after.split(ACCOUNT_END, 1)[0] ?? '');
}

const ACCOUNT_END = /[；\u3002\n]/u;

/** The subject of a change that two share: 收入总计…，支出总计…，与上年相比各增加. */
function jointly(
  subject: Subject,
  { relation }: FoundRelation,
  { words: before }: FigurePlace,
  { words }: PassageKnowledge,
): Subject {
  if (subject.jointly === null || !relation?.change || !words.each.test(before)) return subject;
  return { ...subject, item: subject.jointly, line: subject.jointly };
}

interface FoundSubject {
  readonly subject: Subject | null;
  readonly relation: NarrativeRelation | null;
  readonly isUnderstood: boolean;
}

/** The subject that the words name themselves, or the one that is understood. */
function subjectOf(
  place: FigurePlace,
  { relation, rest }: FoundRelation,
  context: Context,
): FoundSubject {
  const { state, naming, knowledge } = context;
  const { frames } = state;
  const whole = relation === null ? null : subjectAt(place, frames, knowledge);
  if (whole !== null && (whole.measure === relation?.measure || isItself(relation)))
    return { subject: whole, relation: null, isUnderstood: false };
  const behindName = naming === null ? rest : rest.slice(naming.end);
  const isUnderstood =
    (relation !== null || naming !== null) &&
    state.mode === 'plain' &&
    knowledge.words.elided.test(lastClause(behindName));
  const isNamed = isUnderstood && state.subject?.isNamed === true;
  const isNobodys = isNamed || isLostElided(rest, context);
  const own = isNobodys ? null : subjectAt({ ...place, words: rest }, frames, knowledge);
  const understood = isUnderstood ? understoodSubject(place, relation, context) : null;
  return { subject: own ?? understood, relation, isUnderstood };
}

/** The parts of an unknown amount are amounts. */
function isPartOfLost({ kind }: Figure, state: ReadingState): boolean {
  return state.isPartOfLost && (kind === 'money' || kind === 'percent');
}

/** Whether 支出决算为 goes on about something unknown: it is not the total of the section then. */
function isLostElided(rest: string, { state, knowledge }: Context): boolean {
  return state.isLost && knowledge.words.elided.test(lastClause(rest));
}

/** Whether a relation says no more than that the figure is what its subject names. */
function isItself(relation: NarrativeRelation | null): boolean {
  return relation !== null && relation.measure === null && !relation.decided;
}

/** 财政结转和结余5万元，占1%: the share is that of what was inserted. */
const SHARE = 'share_pct';

/** The subject of the figure before; the title's where that is none for money. */
function understoodSubject(
  place: FigurePlace,
  relation: NarrativeRelation | null,
  { state, previous, title, knowledge }: Context,
): Subject | null {
  const { subject, frames, isLost } = state;
  if (previous?.isInserted && relation?.measure === SHARE) return previous;
  const isMoney = place.figure.kind === 'money' || place.figure.kind === 'percent';
  const isCounted = subject !== null && subject.unit !== null && !subject.isNamed;
  if (subject !== null && !(isCounted && isMoney)) return subject;
  if (isLost) return null;
  return subjectAt({ ...place, words: title }, frames, knowledge);
}

function lostState(state: ReadingState, { kind }: Figure): ReadingState {
  const isAmountLost = state.isAmountLost || kind === 'money';
  return { ...state, subject: null, isLost: true, isAmountLost };
}

function stateAfter(
  state: ReadingState,
  subject: Subject,
  outcome: Meaning | MeaningReason,
): ReadingState {
  if (subject.isInserted) return state;
  const isSame = subject === state.subject;
  const sign = typeof outcome === 'string' ? null : outcome.sign;
  return {
    ...state,
    mode: 'plain',
    isLost: false,
    isAmountLost: false,
    subject,
    topic: state.isSubset ? state.topic : subject,
    isOfOtherYear: outcome === 'year-unknown',
    sign: isSame || sign !== null ? sign : null,
  };
}
