import type { DocKind } from '../../schemas/records/filing.ts';
import { foldedText } from '../text/folded-text.ts';

/** How titles of tables are worded (seeds/vocabulary/captions.yaml); its patterns are global. */
export interface TitleRules {
  readonly finalWord: RegExp;
  readonly budgetWord: RegExp;
  readonly spellings: readonly { readonly printed: RegExp; readonly as: string }[];
  /** Folded words that narrow what a table is about. */
  readonly qualifiers: readonly string[];
}

/** What a title says: of which kind of filing, if it says so, and about what. */
export interface TitleWords {
  readonly docKind: DocKind | null;
  readonly core: string;
}

/**
 * 财政拨款收入支出决算总表 is a final account of 财政拨款收支总表: the words for the kind of filing are
 * taken out, and the spellings of provinces become one.
 */
export function titleWords(printedTitle: string, rules: TitleRules): TitleWords {
  const folded = foldedText(printedTitle);
  const withoutFinal = folded.replaceAll(rules.finalWord, '');
  const bare = withoutFinal.replaceAll(rules.budgetWord, '');
  const isFinal = withoutFinal !== folded;
  const isBudget = bare !== withoutFinal;
  return {
    docKind: isFinal ? 'final' : isBudget ? 'budget' : null,
    core: rules.spellings.reduce((text, { printed, as }) => text.replaceAll(printed, as), bare),
  };
}

const BRACKETED_REST = /^(?:（[^）]*）)*$/u;

/** Year, unit name and ordinal may stand around a known title; a qualifier makes it another table. */
export function isTitleOf(known: string, core: string, { qualifiers }: TitleRules): boolean {
  const start = core.lastIndexOf(known);
  if (start < 0) return false;
  const before = core.slice(0, start);
  const behind = core.slice(start + known.length);
  return (
    BRACKETED_REST.test(behind) &&
    !qualifiers.some((word) => before.includes(word) || behind.includes(word))
  );
}
