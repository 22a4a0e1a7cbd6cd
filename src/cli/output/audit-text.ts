import type { FilingAudit, Finding } from '../../audit/audit-report.ts';
import { findingWords, itemText } from '../../audit/finding-words.ts';
import { wellSaid } from '../../audit/grade.ts';
import { share } from '../../audit/html/audit-page.ts';
import type { ReportKnowledge } from '../../knowledge/wording.ts';
import type { Palette } from './palette.ts';
import { placeText } from './place-text.ts';

/** A filing on a terminal: its grade, then finding after finding. */
export function auditText(audit: FilingAudit, knowledge: ReportKnowledge, colors: Palette): string {
  const { filing, grade, findings, rounding, undecided } = audit;
  const { labels, kinds } = knowledge.wording;
  const name = [
    filing.unit_name ?? labels['unknown'] ?? '',
    filing.fiscal_year ?? '',
    kinds[filing.doc_kind ?? ''] ?? '',
  ].join(' ');
  const notes = findings.filter(({ severity }) => severity === 'information').length;
  const well = wellSaid(grade);
  const unchecked = undecided.filter(({ outcome }) => outcome !== 'not_applicable').length;
  const counted = [
    `${labels['errors']} ${grade.errors}`,
    `${labels['warnings']} ${grade.warnings}`,
    `${labels['notes']} ${notes}`,
    `${labels['verified']} ${share(grade.tableVerified, grade.tableFacts)} (${grade.tableVerified}/${grade.tableFacts})`,
    `${labels['told']} ${share(grade.textVerified, grade.textFacts)}`,
  ].join('  ');
  return [
    `${colors.strong(`[${grade.grade}] ${singleLine(name)}`)}  ${colors.faint(singleLine(filing.source))}`,
    `    ${counted}`,
    ...findings.flatMap((finding) => findingLines(finding, knowledge, colors)),
    ...(well === null ? [] : [`    ${labels[well]}`]),
    `    ${colors.faint(`${labels['rounding']} ${rounding.length}  ${labels['coverage']} ${unchecked}`)}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

export function findingLines(
  finding: Finding,
  knowledge: ReportKnowledge,
  colors: Palette,
): string[] {
  const { severities, measures, labels } = knowledge.wording;
  const { title, says, subject } = findingWords(finding, knowledge);
  const severity = colors.judged(
    severities[finding.severity] ?? finding.severity,
    finding.severity,
  );
  const place = placeText({ ...finding.place, bbox: null });
  return [
    `  ${severity}  ${colors.strong(title)}  ${singleLine(subject)}  ${colors.faint(`${place}  ${finding.id}`)}`,
    ...(says === '' ? [] : [`        ${singleLine(says)}`]),
    ...(finding.quoted === null ? [] : [`        ${quotation(finding.quoted, labels)}`]),
    ...finding.figures.slice(1, 4).map((figure) => {
      const printed = `${figure.printed}${figure.printed_unit ?? ''}`;
      const at = placeText({ ...figure, bbox: null });
      const measure = measures[figure.measure] ?? figure.measure;
      return `        ${singleLine(`${itemText(figure)} ${measure} ${printed}`)}  ${colors.faint(at)}`;
    }),
    ...(finding.consequences.length === 0
      ? []
      : [
          `        ${colors.faint(`${knowledge.wording.labels['follows']}: ${finding.consequences.length}`)}`,
        ]),
  ];
}

/** Control characters of a filing must not reach the terminal: it would obey them. */
function singleLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function quotation(quoted: string, labels: ReportKnowledge['wording']['labels']): string {
  return (labels['quotation'] ?? '{text}').replace('{text}', () => singleLine(quoted));
}
