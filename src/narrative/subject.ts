import type { Item } from '../../schemas/reading/statement.ts';
import type { NarrativeFrame } from '../knowledge/narratives.ts';

/** What a figure is about, and what it would be of it if nothing else is said. */
export interface Subject {
  /** Key of the frame that knows it. */
  readonly frame: string;
  readonly item: Item;
  readonly statement: string;
  readonly measure: string;
  /** Where its shares and changes belong. */
  readonly line: Item;
  readonly lineStatement: string;
  readonly unit: string | null;
  /** Measure of 支出决算为, where it is not `measure`. */
  readonly decided: string | null;
  /** Measures of relations that its frame calls otherwise. */
  readonly measures: ReadonlyMap<string, string>;
  /** A line of items or a project: what follows is about it until another is named. */
  readonly isNamed: boolean;
  readonly isInserted: boolean;
  /** Item of a change that it shares with the subject before: 收入总计…，支出总计…，各增加. */
  readonly jointly: Item | null;
  /** Known words that have no key. */
  readonly isKeyless: boolean;
  /** It is known by the figure before alone: 接待5批次，40人次. */
  readonly isContinued: boolean;
  /** Whether its line of items is named as in another year. */
  readonly isExpired: boolean;
}

/** Figures of a 类款项 line in a frame. */
export function itemSubject(
  item: Item,
  isExpired: boolean,
  frame: Pick<NarrativeFrame, 'key' | 'statement' | 'decided' | 'measures'> & {
    readonly measure: string;
  },
): Subject {
  const { key, statement, decided, measure } = frame;
  return {
    frame: key,
    item,
    statement,
    measure,
    line: item,
    lineStatement: statement,
    unit: null,
    decided,
    measures: frame.measures,
    isNamed: true,
    isInserted: false,
    jointly: null,
    isKeyless: false,
    isContinued: false,
    isExpired,
  };
}

/** Figures of one project: its score, and by their relations its budget and what was spent. */
export function projectSubject(name: string, label: string, frame: NarrativeFrame): Subject {
  const item: Item = { scheme: 'line', code: name, name: label };
  const { key, statement } = frame;
  const line = { line: item, lineStatement: statement };
  return {
    frame: key,
    item,
    statement,
    measure: 'score',
    ...line,
    unit: 'score',
    decided: null,
    measures: frame.measures,
    isNamed: true,
    isInserted: false,
    jointly: null,
    isKeyless: false,
    isContinued: false,
    isExpired: false,
  };
}
