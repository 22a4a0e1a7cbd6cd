import type { Item } from '../../schemas/reading/statement.ts';
import type { ItemScheme } from '../../schemas/records/fact.ts';
import { classByName, entryByName } from '../knowledge/classification.ts';
import type { NarrativeFrame, NarrativeSubject } from '../knowledge/narratives.ts';
import type { Figure } from '../text/figures.ts';
import { lastClause } from './clause.ts';
import { codedItem, hyphenedItem, type ItemKnowledge } from './item-chain.ts';
import { isOwnBody } from './own-body.ts';

import { itemSubject, type Subject } from './subject.ts';

/** A figure between the words before it, without its relation, and those behind it. */
export interface FigurePlace {
  readonly words: string;
  /** Whether the figure is what its subject names: no budget, change or share of it. */
  readonly isItself: boolean;
  /** Whether 其中 stands before it in its sentence. */
  readonly isPart: boolean;
  /** Whether it stands in a list that 包括 opens. */
  readonly isListed: boolean;
  readonly after: string;
  readonly figure: Figure;
  readonly previous: Subject | null;
}

/** The subject that words end in, in the frames of the passage; null where they name none. */
export function subjectAt(
  place: FigurePlace,
  frames: readonly NarrativeFrame[],
  knowledge: ItemKnowledge,
): Subject | null {
  const { words, figure } = place;
  const named = economicIn(place, frames, knowledge) ?? phraseAt(place, frames, knowledge);
  if (named !== null || figure.kind !== 'money') return named;
  for (const frame of frames) {
    const found = itemAt(words, frame, knowledge) ?? economicAt(place, frame, knowledge);
    if (found !== null) return found;
  }
  return null;
}

/** In 包括办公费5万元、会议费2万元 the meetings are those of the running of the body, not all. */
function economicIn(
  place: FigurePlace,
  frames: readonly NarrativeFrame[],
  knowledge: ItemKnowledge,
): Subject | null {
  if (place.figure.kind !== 'money') return null;
  const lists = frames.filter((frame) => isInList(place, frame));
  const [found] = lists.flatMap((frame) => economicAt(place, frame, knowledge) ?? []);
  return found ?? null;
}

interface Candidate {
  readonly start: number;
  readonly subject: NarrativeSubject;
  readonly frame: NarrativeFrame;
}

function phraseAt(
  place: FigurePlace,
  frames: readonly NarrativeFrame[],
  knowledge: ItemKnowledge,
): Subject | null {
  const words = withoutOwnYear(place.words, knowledge);
  const candidates: Candidate[] = [];
  for (const frame of frames) {
    for (const subject of frame.subjects) {
      const start = fits(subject, place) ? startOf(subject, words, place, knowledge) : null;
      if (start !== null) candidates.push({ start, subject, frame });
    }
  }
  const [best] = candidates.sort(bestFirst(place.previous));
  if (best === undefined) return null;
  return subjectOf(best, words.slice(best.start));
}

/** Where the longest words that name a subject begin; null where none do. */
function startOf(
  { patterns, anyLead }: NarrativeSubject,
  words: string,
  place: FigurePlace,
  knowledge: ItemKnowledge,
): number | null {
  let first: number | null = null;
  for (const pattern of patterns) {
    const start = pattern.exec(words)?.index;
    if (start === undefined || (first !== null && start >= first)) continue;
    if (anyLead || isFreeBefore(words, start, place, knowledge)) first = start;
  }
  return first;
}

/** The year of the filing says nothing of a subject. */
function withoutOwnYear(text: string, { year, words }: ItemKnowledge): string {
  return text.replace(words.bareYear, (printed, digits: string) =>
    Number(digits) === year ? '' : printed,
  );
}

/** Whether what stands before the subject leaves its meaning alone. */
function isFreeBefore(
  words: string,
  start: number,
  { words: all, isPart }: FigurePlace,
  { words: { lead, leadOfPart, joint, place, office, gives }, unit }: ItemKnowledge,
): boolean {
  const before = words.slice(0, start);
  const clause = lastClause(before);
  const isListed = LISTED.test(clause);
  const free = (isPart ? leadOfPart : lead).exec(clause.replace(LISTED, ''));
  if (free === null || (isListed && joint.test(all))) return false;
  const body = free.groups?.['body'];
  if (body === undefined) return true;
  const isGiver = gives.test(words.slice(before.lastIndexOf(body) + body.length));
  return isGiver || isOwnBody(body.replace(place, '').replace(office, ''), unit);
}

/**
 * The longest words first; among equals those that need a certain figure before them, then those of
 * the frame that the figure before is of: 一般公共预算支出5万元，其中：基本支出3万元.
 */
function bestFirst(previous: Subject | null): (a: Candidate, b: Candidate) => number {
  const needs = ({ subject }: Candidate) => (subject.after === null ? 1 : 0);
  const other = ({ frame }: Candidate) => (frame.key === previous?.frame ? 0 : 1);
  return (a, b) => a.start - b.start || needs(a) - needs(b) || other(a) - other(b);
}

function fits(
  { unit, after, followedBy, isItself }: NarrativeSubject,
  { figure, previous, after: behind, isItself: isOwn }: FigurePlace,
): boolean {
  if (isItself && !isOwn) return false;
  if (followedBy !== null && !followedBy.test(behind)) return false;
  if (after !== null && !(previous !== null && after.test(previous.item.code))) return false;
  if (figure.kind === 'percent') return true;
  return unit === null ? figure.kind === 'money' : figure.counts.has(unit);
}

function subjectOf({ subject, frame }: Candidate, label: string): Subject {
  const item = (scheme: ItemScheme, code: string): Item => ({ scheme, code, name: label });
  return {
    frame: frame.key,
    item: item(subject.scheme, subject.item),
    statement: subject.statement,
    measure: subject.measure,
    line: item(subject.lineScheme, subject.line),
    lineStatement: subject.lineStatement,
    unit: subject.unit,
    decided: frame.decided,
    measures: frame.measures,
    isNamed: false,
    isInserted: subject.isInserted,
    isKeyless: subject.isKeyless,
    isContinued: subject.after !== null,
    isExpired: false,
    jointly: subject.jointly === null ? null : item(subject.lineScheme, subject.jointly),
  };
}

function itemAt(words: string, frame: NarrativeFrame, knowledge: ItemKnowledge): Subject | null {
  const { items, classes } = frame;
  const line =
    items === null ? null : (codedItem(words, knowledge) ?? hyphenedItem(words, knowledge));
  if (items !== null && line?.item)
    return itemSubject(line.item, line.isExpired, { ...frame, measure: items });
  if (classes === null) return null;
  const clause = lastClause(words).replace(LISTING, '').replace(knowledge.words.numbering, '');
  const found = classByName(knowledge.classifications, clause, knowledge.year);
  if (found === null) return null;
  const item: Item = { scheme: 'functional', code: found.code, name: clause };
  return itemSubject(item, found.expired, { ...frame, measure: classes });
}

/** A list that 包括 opens, or 其中 behind an item whose parts are economic ones. */
function isInList(
  { isListed, isPart, previous }: FigurePlace,
  { economic }: NarrativeFrame,
): boolean {
  if (!economic) return false;
  return isListed || (isPart && economic.parts_of.includes(previous?.item.code ?? ''));
}

function economicAt(
  place: FigurePlace,
  frame: NarrativeFrame,
  { classifications, words: { aside }, year }: ItemKnowledge,
): Subject | null {
  const { key, economic, measures } = frame;
  if (!economic || !place.isItself || (economic.listed && !isInList(place, frame))) return null;
  const clause = lastClause(place.words).replace(aside, '').replace(LISTED, '');
  const found = economic.parents.flatMap(
    (parent) => entryByName(classifications.economic, parent, clause, year) ?? [],
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const item: Item = { scheme: 'economic', code: only.code, name: clause };
  return itemSubject(item, only.expired, { ...economic, key, decided: null, measures });
}

const LISTING = /^、/u;

/** What stands before the last item of a list: 办公费、印刷费、. */
const LISTED = /^.*、/u;
