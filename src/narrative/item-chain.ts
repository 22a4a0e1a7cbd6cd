import type { Item } from '../../schemas/reading/statement.ts';
import {
  type Classifications,
  classByName,
  entryByCode,
  entryByName,
  nameAgreement,
} from '../knowledge/classification.ts';
import type { NarrativeWords } from '../knowledge/narrative-words.ts';
import { lastClauseEnd } from './clause.ts';

/** An item that a passage names; `item` null where the lists have no such names. */
export interface NamedItem {
  readonly item: Item | null;
  readonly label: string;
  /** Offset behind the name. */
  readonly end: number;
  /** Whether it is a 类, a 款 or a 项. */
  readonly level: 'class' | 'group' | 'entry';
  /** Whether one of its names is that of another year. */
  readonly isExpired: boolean;
}

export interface ItemKnowledge {
  readonly classifications: Classifications;
  readonly words: NarrativeWords;
  readonly year: number | null;
  /** The unit that the filing is of, as it names itself. */
  readonly unit: string | null;
}

/** 2010301行政运行, up to the end of the text: the form of Yunnan (000). */
const CODED = /(?<!\d)(?<code>2\d{6}|2\d{4})(?<name>(?!\d)[^，。；：\n\d]{2,40})$/u;

/** The item whose code stands before its name at the end of a text: （1）2010301 行政运行. */
export function codedItem(
  text: string,
  { classifications, year }: ItemKnowledge,
): NamedItem | null {
  const { code, name } = CODED.exec(text)?.groups ?? {};
  if (code === undefined || name === undefined) return null;
  const list = classifications.functional;
  const known = entryByCode(list, code, year) ?? entryByCode(list, code, null);
  return {
    item: known === null ? null : { scheme: 'functional', code, name },
    label: code + name,
    end: text.length,
    level: 'entry',
    isExpired: nameAgreement(list, code, name, year).verdict === 'expired',
  };
}

/**
 * The last item of some words that is named by names with their tags: 教育支出（类）进修及培训（款）培训支出（项）.
 * The innermost name stands in the words; the outer ones may stand further up.
 *
 * @param before the text up to the words
 */
export function taggedItem(
  before: string,
  words: string,
  knowledge: ItemKnowledge,
): NamedItem | null {
  // A tag ends with its bracket; most words have none, and looking for tags in all before is dear.
  if (!words.includes(TAG_END)) return null;
  const text = before + words;
  const chain = chainOf(knowledge.words.taggedLevels.map((level) => lastLevel(text, level)));
  const [top] = chain;
  const last = chain.at(-1);
  const level = LEVELS[chain.length - 1];
  if (!top || !last || level === undefined || last.end <= before.length) return null;
  const found = taggedCode(chain, knowledge);
  const label = text.slice(Math.max(top.start, before.length), last.end);
  const name = label.replace(knowledge.words.numbering, '').trim();
  const item = found === null ? null : { scheme: 'functional' as const, code: found.code, name };
  const isExpired = found?.isExpired ?? false;
  return { item, label: name, end: last.end - before.length, level, isExpired };
}

const LEVELS = ['class', 'group', 'entry'] as const;

/** The tags from the outermost inwards, as far as each stands behind its outer one. */
function chainOf(tags: readonly (TaggedName | null)[]): readonly TaggedName[] {
  const chain: TaggedName[] = [];
  for (const tag of tags) {
    if (tag === null || tag.end <= (chain.at(-1)?.end ?? -1)) break;
    chain.push(tag);
  }
  return chain;
}

interface TaggedName {
  readonly name: string;
  readonly digits: string | null;
  readonly start: number;
  readonly end: number;
}

const TAG_END = '）';

/** Tag by tag from the end: explanations are long, and the name stands at their end. */
function lastLevel(text: string, level: RegExp): TaggedName | null {
  for (let end = text.length; end > 0; ) {
    const tagEnd = text.lastIndexOf(TAG_END, end - 1);
    if (tagEnd < 0) return null;
    const clauseEnd = lastClauseEnd(text, tagEnd);
    const match = [...text.slice(clauseEnd + 1, tagEnd + 1).matchAll(level)].at(-1);
    if (match !== undefined) {
      const { name = '', digits } = match.groups ?? {};
      const start = clauseEnd + 1 + match.index;
      return { name, digits: digits ?? null, start, end: start + match[0].length };
    }
    end = clauseEnd;
  }
  return null;
}

function taggedCode(chain: readonly TaggedName[], knowledge: ItemKnowledge): FoundCode | null {
  const found = codeOf(
    chain.map(({ name }) => name),
    knowledge,
  );
  if (chain.some(({ digits }) => digits === null)) return found;
  const code = chain.map(({ digits }) => digits).join('');
  return { code, isExpired: found?.code === code && found.isExpired };
}

/** The item at the end of a text that is named by three names with hyphens: 一般公共服务支出-财政事务-行政运行. */
export function hyphenedItem(text: string, knowledge: ItemKnowledge): NamedItem | null {
  const { top, group, entry } = knowledge.words.hyphenedItem.exec(text)?.groups ?? {};
  if (top === undefined || group === undefined || entry === undefined) return null;
  const found = codeOf([top, group, entry], knowledge);
  if (found === null) return null;
  const { code, isExpired } = found;
  const label = `${top}-${group}-${entry}`;
  const item = { scheme: 'functional', code, name: label } as const; // a literal of the enumeration
  return { item, label, end: text.length, level: 'entry', isExpired };
}

/** What is left of a number without its mark: 12住房保障支出（类） (003), and of circled ones. */
const ORDINAL = /^\d{1,2}/u;

interface FoundCode {
  readonly code: string;
  readonly isExpired: boolean;
}

/** Each name is looked up under the one before it: 行政运行 stands under every 款. */
function codeOf(
  [top = '', ...inner]: readonly string[],
  { classifications, words, year }: ItemKnowledge,
): FoundCode | null {
  const bare = (name: string) => name.replace(words.numbering, '').replace(ORDINAL, '');
  const outermost = classByName(classifications, bare(top), year);
  return inner.reduce<FoundCode | null>((parent, name) => {
    if (parent === null) return null;
    const found = entryByName(classifications.functional, parent.code, bare(name), year);
    return found && { code: found.code, isExpired: parent.isExpired || found.expired };
  }, outermost && { code: outermost.code, isExpired: outermost.expired });
}
