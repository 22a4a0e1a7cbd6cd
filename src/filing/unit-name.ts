import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { foldedText } from '../text/folded-text.ts';

/**
 * The name of a unit among printed words, folded, or null where the words name none: 单位：元, 本部门,
 * 县委办2020年…
 */
export function unitName(printed: string, vocabulary: FilingVocabulary): string | null {
  const name = withoutTrailingWord(foldedText(printed), vocabulary);
  const base = baseName(name, vocabulary);
  if (vocabulary.shortUnits.has(base)) return name;
  if (base.length < vocabulary.unitMinCharacters) return null;
  if (vocabulary.notUnits.some((pattern) => pattern.test(base))) return null;
  return vocabulary.unitEndings.some((ending) => base.endsWith(ending)) ? name : null;
}

/** The name without （本级）: one unit is printed both ways in one filing (000). */
export function baseName(name: string, vocabulary: FilingVocabulary): string {
  const mark = ownLevelMark(name, vocabulary);
  return mark === null ? name : name.slice(0, -mark.length);
}

/** The mark of a unit that accounts without those below it, or null. */
export function ownLevelMark(name: string, vocabulary: FilingVocabulary): string | null {
  return vocabulary.ownLevel.find((mark) => name.endsWith(mark)) ?? null;
}

/** Whether a name is the end of the unit's own, or that of its office: 财政局, 平江县清溪镇人民政府. */
export function isOwnName(name: string, own: string, { offices }: FilingVocabulary): boolean {
  return own.endsWith(name) || offices.some((office) => name.endsWith(`${own}${office}`));
}

/** Whether two names differ as by a misread character: 易阳县人民政府办公室, 易门县人民政府办公室 (000). */
export function isMisreading(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].filter((character, index) => character !== other[index]).length;
  return differing > 0 && differing <= MISREAD_MAX_CHARACTERS;
}

const MISREAD_MAX_CHARACTERS = 2;

function withoutTrailingWord(name: string, vocabulary: FilingVocabulary): string {
  const word = vocabulary.trailingWords.find((trailing) => name.endsWith(trailing));
  return word === undefined ? name : name.slice(0, -word.length);
}
