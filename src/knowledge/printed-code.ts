import type { ItemScheme } from '../../schemas/records/fact.ts';
import { foldedText } from '../text/folded-text.ts';

const FULL_CODE = /^\d{3}(?:\d{2}){0,2}$/u;
/** 款 or 项 in a column of its own. */
const CODE_LEVEL = /^\d{2}$/u;
const BRACKETED = /^（(?<inside>[^（）]*)）$/u;
/** 201-03-01, 201.03.01; 201.03 is a figure. */
const SEPARATED = /^\d{3}(?:(?:-\d{2}){1,2}|\.\d{2}\.\d{2})$/u;

/** The digits of a code printed as 2010301, [2010301], 201-03-01, 201.03.01 or 201 03 01; other text folded. */
export function codeDigits(printed: string): string {
  const folded = foldedText(printed);
  const bare = BRACKETED.exec(folded)?.groups?.['inside'] ?? folded;
  return SEPARATED.test(bare) ? bare.replace(/[-.]/gu, '') : bare;
}

export function isFullCode(digits: string): boolean {
  return FULL_CODE.test(digits);
}

export function isCodeLevel(digits: string): boolean {
  return CODE_LEVEL.test(digits);
}

/** First digits of the families: 1 is revenue, 2 functional, 3 and 5 economic (部门, 政府). */
const FAMILIES: ReadonlyMap<string, ItemScheme> = new Map([
  ['2', 'functional'],
  ['3', 'economic'],
  ['5', 'economic'],
]);

/** The scheme that a full code belongs to; null for codes of units and of revenue. */
export function schemeOfCode(digits: string): ItemScheme | null {
  return isFullCode(digits) ? (FAMILIES.get(digits.slice(0, 1)) ?? null) : null;
}
