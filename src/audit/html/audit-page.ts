import type { ReportKnowledge } from '../../knowledge/wording.ts';
import type { FilingAudit, Finding } from '../audit-report.ts';
import { findingWords } from '../finding-words.ts';
import { type Grade, wellSaid } from '../grade.ts';
import { findingMarkup, placeText } from './finding-markup.ts';
import { html, type Markup } from './markup.ts';
import { style } from './style.ts';

/** The whole report as one HTML file that needs nothing else and can be printed. */
export function auditPage(
  audits: readonly FilingAudit[],
  between: readonly Finding[],
  knowledge: ReportKnowledge,
): string {
  const { wording } = knowledge;
  const { labels, language } = wording;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${labels['title'] ?? ''}</title>
${style}</head><body>
<h1>${labels['title'] ?? ''}</h1>
<p class="soft small">${labels['method'] ?? ''}</p>
<h3>${labels['overview'] ?? ''}</h3>
${overview(audits, knowledge)}
${gradeMeanings(knowledge)}
${between.length === 0 ? null : html`<h2>${labels['between'] ?? ''}</h2>${between.map((finding) => findingMarkup(finding, knowledge))}`}
${audits.map((audit) => filingMarkup(audit, knowledge))}
</body></html>
`.text;
}

function overview(audits: readonly FilingAudit[], { wording }: ReportKnowledge): Markup {
  const { labels, kinds } = wording;
  return html`<table><tr><th>${labels['unit'] ?? ''}</th><th>${labels['year'] ?? ''}</th><th>${labels['kind'] ?? ''}</th><th>${labels['grade'] ?? ''}</th>
<th class="number">${labels['errors'] ?? ''}</th><th class="number">${labels['warnings'] ?? ''}</th><th class="number">${labels['verified'] ?? ''}</th></tr>
${audits.map(
  ({
    filing,
    grade,
  }) => html`<tr><td><a href="#filing-${filing.filing_id}">${filing.unit_name ?? filing.source}</a></td><td>${filing.fiscal_year ?? ''}</td>
<td>${kinds[filing.doc_kind ?? ''] ?? ''}</td><td>${gradeMark(grade)}</td><td class="number">${grade.errors}</td><td class="number">${grade.warnings}</td>
<td class="number">${share(grade.tableVerified, grade.tableFacts)}</td></tr>
`,
)}</table>`;
}

function gradeMeanings({ wording }: ReportKnowledge): Markup {
  return html`<p class="small soft">${wording.labels['meaning'] ?? ''} ${Object.entries(
    wording.grades,
  ).map(([grade, meaning]) => html`<b>${grade}</b> ${meaning}　`)}</p>`;
}

function filingMarkup(audit: FilingAudit, knowledge: ReportKnowledge): Markup {
  const { findings, rounding } = audit;
  const { labels } = knowledge.wording;
  const well = wellSaid(audit.grade);
  return html`${filingHead(audit, knowledge)}
<h3>${labels['findings'] ?? ''}</h3>
${well === null ? null : html`<p>${labels[well] ?? ''}</p>`}
${findings.map((finding) => findingMarkup(finding, knowledge))}
${rounding.length === 0 ? null : roundingTable(rounding, knowledge)}
${coverage(audit, knowledge)}
`;
}

function filingHead(
  { filing, grade, findings }: FilingAudit,
  { wording }: ReportKnowledge,
): Markup {
  const { labels, kinds } = wording;
  const notes = findings.filter(({ severity }) => severity === 'information').length;
  const name = filing.unit_name ?? labels['unknown'] ?? '';
  const kind = kinds[filing.doc_kind ?? ''] ?? '';
  return html`<h2 id="filing-${filing.filing_id}">${gradeMark(grade)} ${name} ${filing.fiscal_year ?? ''} ${kind}</h2>
<p class="soft small">${filing.source}</p>
<div class="facts"><span>${labels['errors'] ?? ''} <b>${grade.errors}</b></span><span>${labels['warnings'] ?? ''} <b>${grade.warnings}</b></span>
<span>${labels['notes'] ?? ''} <b>${notes}</b></span>
<span>${labels['verified'] ?? ''} <b>${share(grade.tableVerified, grade.tableFacts)}</b> ${counted(grade.tableVerified, grade.tableFacts)}</span>
<span>${labels['told'] ?? ''} <b>${share(grade.textVerified, grade.textFacts)}</b> ${counted(grade.textVerified, grade.textFacts)}</span></div>
`;
}

function roundingTable(rounding: readonly Finding[], knowledge: ReportKnowledge): Markup {
  const { labels } = knowledge.wording;
  return html`<details><summary>${labels['rounding'] ?? ''} ${rounding.length}</summary>
<table><tr><th>${labels['check'] ?? ''}</th><th>${labels['item'] ?? ''}</th><th></th><th>${labels['place'] ?? ''}</th></tr>
${rounding.map((each) => {
  const { title, says, subject } = findingWords(each, knowledge);
  return html`<tr><td>${title}</td><td>${subject}</td><td class="small">${says}</td><td class="small soft">${placeText(each.place, knowledge)}</td></tr>
`;
})}</table></details>`;
}

function coverage(
  { undecided, unread, outcomes }: FilingAudit,
  { wording }: ReportKnowledge,
): Markup {
  const { labels } = wording;
  const decided = Object.entries(outcomes).map(
    ([outcome, count]) => html`${wording.outcomes[outcome] ?? outcome} <b>${count}</b>　`,
  );
  return html`<details><summary>${labels['coverage'] ?? ''}</summary><p class="small">${labels['outcomes'] ?? ''}：${decided}</p>
<table><tr><th>${labels['table'] ?? ''}</th><th>${labels['check'] ?? ''}</th><th>${labels['reason'] ?? ''}</th><th class="number">${labels['times'] ?? ''}</th></tr>
${undecided.map(
  ({
    identity,
    statement,
    outcome,
    checks,
  }) => html`<tr><td>${wording.statements[statement] ?? statement}</td><td>${areaOf(identity, wording)} <span class="small soft">${identity}</span></td>
<td>${wording.outcomes[outcome] ?? outcome}</td><td class="number">${checks}</td></tr>
`,
)}
${unread.map(
  ({
    reason,
    statement,
    figures,
  }) => html`<tr><td>${wording.statements[statement ?? ''] ?? ''}</td><td class="small">${labels['unread'] ?? ''}</td>
<td>${wording.reasons[reason] ?? reason}</td><td class="number">${figures}</td></tr>
`,
)}</table></details>`;
}

function areaOf(identity: string, { areas }: ReportKnowledge['wording']): string {
  return areas.find(({ match }) => new RegExp(match, 'u').test(identity))?.title ?? '';
}

const GRADE_CLASS = /^[A-D]$/u;

function gradeMark({ grade }: Grade): Markup {
  return html`<span class="grade grade-${GRADE_CLASS.test(grade) ? grade : 'none'}">${grade}</span>`;
}

/** 98.5 %, cut and not rounded: 100 % is all of them. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
}

function counted(part: number, whole: number): string {
  return whole === 0 ? '' : `${part}/${whole}`;
}
