import type { ReportKnowledge } from '../knowledge/wording.ts';
import { amountText, type ShownUnit } from './amount-text.ts';
import type { Finding } from './audit-report.ts';

/** A finding as a sentence for people. */
export interface FindingWords {
  readonly title: string;
  /** What was found, with the figures; empty where the quotation says it. */
  readonly says: string;
  /** Statement, line and measure, in the words of the field. */
  readonly subject: string;
}

const PERCENT = 'percent';

type Words = Pick<ReportKnowledge, 'wording' | 'money'>;

export function findingWords(finding: Finding, { wording, money }: Words): FindingWords {
  const found = wording.checks.find(({ match }) => new RegExp(match, 'u').test(finding.check));
  const unit = shownUnit(finding);
  const shown = (value: string | null) =>
    value === null ? (wording.labels['nothing'] ?? '') : amountText(value, unit, money);
  const values: Readonly<Record<string, string>> = {
    stated: shown(finding.stated),
    recomputed: shown(finding.recomputed),
    difference: unit.unit === PERCENT ? points(finding, wording) : shown(finding.difference),
    expected: finding.expected ?? '',
    quoted: finding.quoted ?? '',
  };
  return {
    title: found?.title ?? finding.check,
    says: (found?.says ?? '').replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ''),
    subject: subjectText(finding, wording),
  };
}

/** Percentages differ by points. */
function points({ difference }: Finding, { labels }: Words['wording']): string {
  return (labels['points'] ?? '').replace('{n}', difference ?? '');
}

/** The printed unit of the figure that the finding is about. */
export function shownUnit({ figures }: Finding): ShownUnit {
  const [first] = figures;
  return { unit: first?.unit ?? '', printedUnit: first?.printed_unit ?? null };
}

function subjectText(finding: Finding, { statements, measures }: Words['wording']): string {
  const statement = statements[finding.statement] ?? '';
  const [first] = finding.figures;
  if (first === undefined) return [statement, finding.subject].filter(isFilled).join(' · ');
  const measure = measures[first.measure] ?? first.measure;
  return [statement, itemText(first), measure].filter(isFilled).join(' · ');
}

/** 2010301 行政运行; a line has no code that a reader would know. */
export function itemText(figure: {
  readonly item_code: string;
  readonly item_name: string;
}): string {
  const name = figure.item_name.replace(/^[，、：；。）]+/u, '');
  return /^\d+$/u.test(figure.item_code) && !name.startsWith(figure.item_code)
    ? `${figure.item_code} ${name}`
    : name;
}

function isFilled(text: string): boolean {
  return text !== '';
}
