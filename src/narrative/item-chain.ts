import type { Item } from '../../schemas/reading/statement.ts';
import {
  type Classifications,
  classByName,
  entryByCode,
  entryByName,
} from '../knowledge/classification.ts';
import type { NarrativeWords } from '../knowledge/narratives.ts';

/** An item that a passage names; `item` null where the lists have no such names. */
export interface NamedItem {
  readonly item: Item | null;
  readonly label: string;
  /** Offset behind the name. */
  readonly end: number;
}

export interface ItemKnowledge {
  readonly classifications: Classifications;
  readonly words: NarrativeWords;
  readonly year: number | null;
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
  };
}

/** The last item of a text that is named by three names with their tags: 教育支出（类）进修及培训（款）培训支出（项）. */
export function taggedItem(text: string, knowledge: ItemKnowledge): NamedItem | null {
  const match = [...text.matchAll(knowledge.words.taggedItem)].at(-1);
  if (match?.groups === undefined) return null;
  const { top = '', group = '', entry = '', c3, c2, c1 } = match.groups;
  const label = match[0].replace(knowledge.words.numbering, '');
  const printed = c3 !== undefined && c2 !== undefined && c1 !== undefined;
  const code = printed ? `${c3}${c2}${c1}` : codeOf([top, group, entry], knowledge);
  return {
    item: code === null ? null : { scheme: 'functional', code, name: label },
    label,
    end: match.index + match[0].length,
  };
}

/** The item at the end of a text that is named by three names with hyphens: 一般公共服务支出-财政事务-行政运行. */
export function hyphenedItem(text: string, knowledge: ItemKnowledge): NamedItem | null {
  const { top, group, entry } = knowledge.words.hyphenedItem.exec(text)?.groups ?? {};
  if (top === undefined || group === undefined || entry === undefined) return null;
  const code = codeOf([top, group, entry], knowledge);
  const label = `${top}-${group}-${entry}`;
  return code === null
    ? null
    : { item: { scheme: 'functional', code, name: label }, label, end: text.length };
}

/** What is left of a number without its mark: 12住房保障支出（类） (003), and of circled ones. */
const ORDINAL = /^\d{1,2}/u;

/** Each name is looked up under the one before it: 行政运行 stands under every 款. */
function codeOf(
  [top, group, entry]: readonly [string, string, string],
  { classifications, words, year }: ItemKnowledge,
): string | null {
  const list = classifications.functional;
  const first = classByName(
    classifications,
    top.replace(words.numbering, '').replace(ORDINAL, ''),
    year,
  );
  if (first === null) return null;
  const second = entryByName(list, first.code, group, year);
  if (second === null) return null;
  return entryByName(list, second.code, entry, year)?.code ?? null;
}
