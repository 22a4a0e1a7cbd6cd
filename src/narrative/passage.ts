import type { Meaning } from '../../schemas/reading/mention.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import type { NarrativeFrame, NarrativeRelation } from '../knowledge/narratives.ts';
import type { Figure } from './figures.ts';
import { type ItemKnowledge, taggedItem } from './item-chain.ts';
import { type MeaningReason, meaningOf } from './meaning.ts';
import { initialState, type ReadingState, stateBehind } from './reading-state.ts';
import { type FoundRelation, relationAt } from './relation.ts';
import {
  type FigurePlace,
  itemSubject,
  lastClause,
  projectSubject,
  type Subject,
  subjectAt,
} from './subject.ts';

export interface ReadFigure {
  readonly figure: Figure;
  readonly outcome: Meaning | MeaningReason;
  /** The words that precede it since the figure before. */
  readonly words: string;
  readonly frames: readonly NarrativeFrame[];
}

export interface PassageKnowledge extends ItemKnowledge {
  readonly kind: DocKind | null;
  /** Frames of sections of this role. */
  readonly home: readonly NarrativeFrame[];
  /** Frames that words may open in sections of other roles. */
  readonly openable: readonly NarrativeFrame[];
}

/** A subject that the words before a figure name in full, and where the naming ends in them. */
interface Naming {
  readonly subject: Subject | null;
  readonly end: number;
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
  let end = 0;
  for (const figure of figures) {
    const words = text.slice(end, figure.start);
    const behind = stateBehind(state, words, knowledge.words, knowledge.year);
    const frames = framesAt(behind, words, headOf(text, figure, figures), knowledge);
    const naming = namingIn(text.slice(Math.max(0, end - BEFORE), end), words, frames, knowledge);
    const now = naming === null ? { ...behind, frames } : named({ ...behind, frames }, naming);
    const found = meaningAt(figure, words, text.slice(figure.end, figure.end + AFTER), {
      state: now,
      previous,
      naming,
      knowledge,
    });
    read.push({ figure, outcome: found.outcome, words, frames });
    state = found.state;
    previous = found.subject;
    end = figure.end;
  }
  return read;
}

/** So many characters behind a figure may say what it is: 1263.66万元相比. */
const AFTER = 24;
/** So many characters before it may name the outer levels of an item. */
const BEFORE = 4000;
const PARAGRAPH_END = '\n';

function named(state: ReadingState, { subject }: Naming): ReadingState {
  const mode = state.mode === 'aside' ? 'plain' : state.mode;
  return { ...state, subject, topic: subject, mode, isSubset: false, sign: null };
}

function namingIn(
  before: string,
  words: string,
  frames: readonly NarrativeFrame[],
  knowledge: ItemKnowledge,
): Naming | null {
  const line = taggedItem(before, words, knowledge);
  if (line !== null) {
    const frame = frames.find(({ items }) => items !== null);
    const isKnown = frame?.items && line.item !== null;
    return { subject: isKnown ? itemSubject(line.item, frame, frame.items) : null, end: line.end };
  }
  return projectIn(words, frames);
}

function projectIn(words: string, frames: readonly NarrativeFrame[]): Naming | null {
  for (const frame of frames) {
    for (const pattern of frame.project) {
      const match = pattern.exec(words);
      const { name, label } = match?.groups ?? {};
      if (!match || name === undefined) continue;
      return {
        subject: projectSubject(name, label ?? name, frame),
        end: match.index + match[0].length,
      };
    }
  }
  return null;
}

/** The frames of the section, or those that the sentence opens by its own words. */
function framesAt(
  state: ReadingState,
  words: string,
  head: string,
  { home, openable }: PassageKnowledge,
): readonly NarrativeFrame[] {
  const opened = openable.filter(({ opens }) => opens.some((pattern) => pattern.test(head)));
  if (home.length > 0)
    return [...new Set([...home, ...opened.filter((frame) => frame.isAnywhere)])];
  if (opened.length > 0) return opened;
  return words.includes(PARAGRAPH_END) ? [] : state.frames;
}

/** The beginning of the sentence of a figure, to some words behind its first figure. */
function headOf(text: string, { start }: Figure, figures: readonly Figure[]): string {
  const ends = ['\u3002', PARAGRAPH_END].map((mark) => text.lastIndexOf(mark, start));
  const from = Math.max(...ends) + 1;
  const first = figures.find((figure) => figure.start >= from);
  return text.slice(from, (first?.end ?? start) + AFTER);
}

interface Context {
  readonly state: ReadingState;
  readonly previous: Subject | null;
  readonly naming: Naming | null;
  readonly knowledge: PassageKnowledge;
}

interface Found {
  readonly outcome: Meaning | MeaningReason;
  readonly state: ReadingState;
  readonly subject: Subject | null;
}

function meaningAt(figure: Figure, words: string, after: string, context: Context): Found {
  const { state, knowledge, naming } = context;
  if (state.mode === 'reason') return { outcome: 'reason-figure', state, subject: null };
  const found = relationAt(words, after, figure, knowledge.kind, knowledge.words);
  const place = { words, after, figure, previous: context.previous };
  const { subject, relation, isUnderstood } = subjectOf(place, found, context);
  if (subject === null) {
    const outcome = naming === null ? 'meaning-unknown' : 'item-unknown';
    return { outcome, state: isUnderstood ? state : { ...state, subject: null }, subject };
  }
  const outcome = meaningOf(figure, subject, relation, state);
  return { outcome, state: stateAfter(state, subject, outcome), subject };
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
  { state, naming, knowledge }: Context,
): FoundSubject {
  const { frames } = state;
  const whole = relation === null ? null : subjectAt(place, frames, knowledge);
  if (whole !== null && whole.measure === relation?.measure)
    return { subject: whole, relation: null, isUnderstood: false };
  const behindName = naming === null ? rest : rest.slice(naming.end);
  const isUnderstood =
    (relation !== null || naming !== null) &&
    state.mode === 'plain' &&
    knowledge.words.elided.test(lastClause(behindName));
  const isNamed = isUnderstood && state.subject?.isNamed === true;
  const own = isNamed ? null : subjectAt({ ...place, words: rest }, frames, knowledge);
  return { subject: own ?? (isUnderstood ? state.subject : null), relation, isUnderstood };
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
    subject,
    topic: state.isSubset && state.topic !== null ? state.topic : subject,
    sign: isSame || sign !== null ? sign : null,
  };
}
