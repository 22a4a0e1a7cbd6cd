import type { CheckFigureRow, CheckRow } from '../../../schemas/sql/check-row.ts';
import type { FactDetail } from '../../../schemas/sql/fact-detail.ts';
import type { ProblemRow } from '../../../schemas/sql/problem-row.ts';
import { checkText, printedText } from './check-text.ts';
import type { Palette } from './palette.ts';
import { placeText } from './place-text.ts';

/** A fact with all that the database has to say about it. */
export interface ShownFact {
  readonly fact: FactDetail;
  readonly checks: readonly (CheckRow & { readonly figures: readonly CheckFigureRow[] })[];
  /** Of its statement in its file. */
  readonly problems: readonly ProblemRow[];
}

const LABEL_WIDTH = 10;

export function factText({ fact, checks, problems }: ShownFact, colors: Palette): string {
  const title = `${fact.fact_id}  ${fact.statement}  ${fact.item_code}  ${fact.measure}`;
  return [
    `${colors.strong(title)}\n`,
    ...lines(fact, colors).map(([label, text]) => `  ${label.padEnd(LABEL_WIDTH)}${text}\n`),
    `\n${colors.strong('checks that use it')}\n`,
    ...checks.map((check) => checkText(check, check.figures, colors)),
    ...(checks.length === 0 ? ['none\n'] : []),
    `\n${colors.strong(`problems of ${fact.statement} in this file`)}\n`,
    ...problems.map((problem) => problemText(problem, colors)),
    ...(problems.length === 0 ? ['none\n'] : []),
  ].join('');
}

function lines(fact: FactDetail, colors: Palette): (readonly [string, string])[] {
  return [
    ['printed', `${printedText(fact)} = ${fact.value} ${fact.unit}`],
    ['row', fact.item_name],
    ...optional('column', fact.column_name?.replace(/\n/gu, '') ?? null),
    ...optional('table', fact.table_title),
    ['status', colors.judged(fact.status, fact.status)],
    ['place', placeText(fact)],
    ...optional('exactly', exactPlace(fact)),
    ...optional('reason', fact.explanation),
    ['origin', fact.origin],
    ['filing', filingText(fact)],
    ['source', fact.source],
    ['sha256', fact.sha256],
  ];
}

function optional(label: string, text: string | null): (readonly [string, string])[] {
  return text === null ? [] : [[label, text]];
}

/** A locator of a stage says table and row; the characters are said beside it. */
function exactPlace({ provenance, locator }: FactDetail): string | null {
  if (provenance.kind !== 'span') return null;
  const text = `line ${provenance.line}, characters ${provenance.start}-${provenance.end}`;
  return text === locator ? null : text;
}

function filingText(fact: FactDetail): string {
  const parts = [
    fact.unit_name ?? 'unit unknown',
    fact.fiscal_year ?? 'year unknown',
    fact.doc_kind ?? 'kind unknown',
    ...(fact.region_code === null ? [] : [`region ${fact.region_code}`]),
  ];
  return parts.join(', ');
}

function problemText(problem: ProblemRow, colors: Palette): string {
  const place = placeText(problem);
  const at = place === '' ? '' : ` (${place})`;
  return `${colors.judged(problem.severity, problem.severity)}  ${problem.code}  ${problem.message}${at}\n`;
}
