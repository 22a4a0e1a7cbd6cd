import type { NarrativeWords } from '../knowledge/narrative-words.ts';
import type { NarrativeFrame } from '../knowledge/narratives.ts';
import type { Subject } from './subject.ts';

/** What a reader of a passage has in mind between two figures. */
export interface ReadingState {
  /** What the last figures were about. */
  readonly subject: Subject | null;
  /** What the sentence is about as a whole, before its 其中; null where that is unknown. */
  readonly topic: Subject | null;
  /** Subjects of the brackets that are open, the innermost last. */
  readonly brackets: readonly (Subject | null)[];
  /** Whose figure a change is measured against. */
  readonly comparison: 'last-year' | 'other' | null;
  /**
   * In an account of reasons no figure is the filing's own; behind its semicolon and in an aside a
   * figure must name its subject.
   */
  readonly mode: 'plain' | 'aside' | 'reason' | 'after-reason';
  /** Whether the last figure of the sentence was about something unknown. */
  readonly isLost: boolean;
  /** Whether what follows are parts of something unknown: 捐赠支出5万元，其中基本支出2万元. */
  readonly isPartOfLost: boolean;
  /** Whether the last amount was of something unknown: what divides it may stand in the next sentence. */
  readonly isAmountLost: boolean;
  readonly isSubset: boolean;
  /** Measure of the parts of the last amount; null where they are what their subjects name. */
  readonly partsMeasure: string | null;
  /** Whether the last figure was of another year: what is said of it is too. */
  readonly isOfOtherYear: boolean;
  /** Direction of the last change of the subject. */
  readonly sign: 1 | -1 | null;
  readonly frames: readonly NarrativeFrame[];
}

export function initialState(frames: readonly NarrativeFrame[]): ReadingState {
  return {
    subject: null,
    topic: null,
    brackets: [],
    comparison: null,
    mode: 'plain',
    isLost: false,
    isPartOfLost: false,
    isAmountLost: false,
    isSubset: false,
    partsMeasure: null,
    isOfOtherYear: false,
    sign: null,
    frames,
  };
}

const MARKS = /([。；\n（）])/u;

/** The state behind some words without a figure. */
export function stateBehind(
  state: ReadingState,
  text: string,
  words: NarrativeWords,
  year: number | null,
): ReadingState {
  const behind = text
    .split(MARKS)
    .reduce<ReadingState>((now, piece) => behindPiece(now, piece, words, year), state);
  return state.isAmountLost && words.divides.test(text)
    ? { ...behind, isPartOfLost: true }
    : behind;
}

function behindPiece(
  state: ReadingState,
  piece: string,
  words: NarrativeWords,
  year: number | null,
): ReadingState {
  switch (piece) {
    case '（':
      return { ...state, brackets: [...state.brackets, state.subject] };
    case '）': {
      const before = state.brackets.at(-1);
      const brackets = state.brackets.slice(0, -1);
      return before === undefined ? state : { ...state, brackets, subject: before };
    }
    case '；':
      return { ...state, mode: modeBehindSemicolon(state.mode) };
    case '。': {
      const subject = state.isSubset ? state.topic : state.subject;
      const isLost = state.isSubset && state.topic === null;
      const fresh = { isLost, isPartOfLost: false, isSubset: false, partsMeasure: null };
      return { ...state, ...fresh, brackets: [], mode: 'plain', subject, topic: subject };
    }
    case '\n':
      return { ...initialState(state.frames), isAmountLost: state.isAmountLost };
    default:
      return behindWords(state, piece, words, year);
  }
}

function behindWords(
  state: ReadingState,
  piece: string,
  words: NarrativeWords,
  year: number | null,
): ReadingState {
  return {
    ...state,
    comparison: comparisonIn(piece, words, year) ?? state.comparison,
    mode: modeIn(piece, state.mode, words),
    isPartOfLost: state.isPartOfLost || (state.isLost && words.parts.test(piece)),
    isSubset: state.isSubset || words.subset.test(piece),
  };
}

function modeBehindSemicolon(mode: ReadingState['mode']): ReadingState['mode'] {
  if (mode === 'aside') return 'plain';
  return mode === 'reason' ? 'after-reason' : mode;
}

function modeIn(
  piece: string,
  mode: ReadingState['mode'],
  words: NarrativeWords,
): ReadingState['mode'] {
  const { reason, aside, notAside, resumes } = words;
  const whole = mode === 'after-reason' ? `；${piece}` : piece;
  const behind = whole.split(resumes).at(-1) ?? whole;
  if (behind !== whole) return modeIn(behind, 'plain', words);
  if (mode === 'reason' || reason.test(piece)) return 'reason';
  return aside.test(piece) && !notAside.test(piece) ? 'aside' : mode;
}

/** The last comparison that words name: with the year before, or with anything else. */
function comparisonIn(
  piece: string,
  { comparisons }: NarrativeWords,
  year: number | null,
): ReadingState['comparison'] {
  const found = comparisons.flatMap((comparison) =>
    [...piece.matchAll(comparison.pattern)].map((match) => {
      const named = match.groups?.['year'];
      const isOther = named !== undefined && (year === null || Number(named) !== year - 1);
      return { at: match.index, with: isOther ? ('other' as const) : comparison.with };
    }),
  );
  return found.sort((a, b) => b.at - a.at)[0]?.with ?? null;
}
