import { type CaptionRules, captured } from '../knowledge/captions.ts';

/** A line that ends as titles do, once form number and unit are taken off it. */
export function isTitle(folded: string, rules: CaptionRules): boolean {
  const bare = bareTitle(folded, rules);
  return (
    rules.titleEndings.some((pattern) => pattern.test(bare)) &&
    ![...rules.unit, ...rules.department, ...rules.sectionTitles].some((pattern) =>
      pattern.test(bare),
    )
  );
}

/** 支出决算表  单位：万元 on one line, 公开03表 in front of a title or behind it. */
export function bareTitle(folded: string, rules: CaptionRules): string {
  return [rules.continuation, ...rules.formNumber, ...rules.unit]
    .reduce((text, pattern) => text.replace(pattern, ''), folded)
    .replace(/（）/gu, '');
}

/** Unit, department or form number, and so no title. */
export function isCaptionText(folded: string, rules: CaptionRules): boolean {
  const isHeading = !folded.startsWith('（') && captured(rules.unitInHeader, folded, 'unit');
  const patterns = [...rules.unit, ...rules.department, ...rules.formNumber];
  return !isHeading && patterns.some((pattern) => pattern.test(folded));
}

/** 部门： in a cell of its own, its value in the next one. */
export function isBareLabel(folded: string, rules: CaptionRules): boolean {
  return rules.bareLabel.some((pattern) => pattern.test(folded));
}

/** 2022年度, 2022年12月31日 */
export function isPeriod(folded: string, rules: CaptionRules): boolean {
  return rules.period.some((pattern) => pattern.test(folded));
}

/** Whether a line says that a table goes on: 续表, 支出决算表（续） */
export function isContinuationMark(folded: string, rules: CaptionRules): boolean {
  return rules.continuation.test(folded);
}
