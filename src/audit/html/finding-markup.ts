import type { CheckFigureRow } from '../../../schemas/sql/check-row.ts';
import type { Place } from '../../../schemas/sql/place.ts';
import type { ReportKnowledge } from '../../knowledge/wording.ts';
import type { Finding } from '../audit-report.ts';
import { findingWords, itemText } from '../finding-words.ts';
import { html, type Markup } from './markup.ts';

type Words = Pick<ReportKnowledge, 'wording' | 'money'>;

/** So many of the figures of a finding are shown; a sum over forty rows shows nothing more. */
const MOST_FIGURES = 12;

export function findingMarkup(finding: Finding, words: Words): Markup {
  const { labels, severities } = words.wording;
  const { title, says, subject } = findingWords(finding, words);
  return html`<section class="finding ${finding.severity}" id="${finding.id}">
<header><span class="tag ${finding.severity}">${severities[finding.severity] ?? finding.severity}</span>
<strong>${title}</strong><span class="soft small id">${placeText(finding.place, words)} · ${finding.id}</span></header>
<p>${subject}</p>
${says === '' ? null : html`<p class="says">${says}</p>`}
${finding.quoted === null ? null : quotation(finding)}
${figureTable(finding.figures, words)}
${finding.consequences.length === 0 ? null : consequences(finding, words, labels['follows'] ?? '')}
</section>
`;
}

/** `page 12`, or the locator of a format without pages. */
export function placeText({ page, locator }: Place, { wording }: Words): string {
  if (page === null) return locator ?? '';
  return (wording.labels['page'] ?? '{n}').replace('{n}', String(page));
}

/** The sentence with the stated figure marked in it. */
function quotation({ quoted, figures }: Finding): Markup {
  const text = quoted ?? '';
  const [first] = figures;
  const printed =
    first === undefined ? '' : `${first.printed}${first.printed_unit ?? ''}`.replace(/%%$/u, '%');
  const at = printed === '' ? -1 : text.indexOf(printed);
  if (at < 0) return html`<blockquote>${text}</blockquote>`;
  const end = at + printed.length;
  return html`<blockquote>${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}</blockquote>`;
}

function figureTable(figures: readonly CheckFigureRow[], words: Words): Markup | null {
  if (figures.length === 0) return null;
  const { labels } = words.wording;
  const shown = figures.slice(0, MOST_FIGURES);
  const rest = figures.length - shown.length;
  return html`<table><tr><th></th><th>${labels['item'] ?? ''}</th><th>${labels['measure'] ?? ''}</th><th>${labels['table'] ?? ''}</th>
<th class="number">${labels['printed'] ?? ''}</th><th>${labels['place'] ?? ''}</th></tr>
${shown.map((figure, index) => figureRow(figure, marksOf(figures)?.[index] ?? sign(figure), words))}
${rest === 0 ? null : html`<tr><td></td><td colspan="5" class="soft">${(labels['more'] ?? '').replace('{n}', String(rest))}</td></tr>`}</table>`;
}

/** @param mark what stands before it: a sign of the sum, or of the fraction */
function figureRow(figure: CheckFigureRow, mark: string, words: Words): Markup {
  const { statements, measures } = words.wording;
  const unit = figure.printed_unit ?? '';
  const printed = figure.printed.endsWith(unit) ? figure.printed : `${figure.printed} ${unit}`;
  return html`<tr><td>${mark}</td><td>${itemText(figure)}</td><td>${measures[figure.measure] ?? figure.measure}</td>
<td>${statements[figure.statement] ?? figure.statement}</td><td class="number">${printed}</td><td class="small soft place">${placeText(figure, words)}</td></tr>
`;
}

/** A percentage, then what is divided and by what; and a figure beside another. */
const RATE_SIGNS = ['=', '', '÷'];
const PAIR_SIGNS = ['', '↔'];

function marksOf(figures: readonly CheckFigureRow[]): readonly string[] | null {
  if (isRate(figures)) return RATE_SIGNS;
  return figures.length === PAIR_SIGNS.length ? PAIR_SIGNS : null;
}

function isRate(figures: readonly CheckFigureRow[]): boolean {
  return figures[0]?.unit === 'percent' && figures[1]?.unit !== 'percent';
}

/** `=` marks what is stated, the others are what it was held against. */
function sign({ side, weight }: CheckFigureRow): string {
  if (side === 'total') return '=';
  return weight < 0 ? '−' : '+';
}

function consequences({ consequences: found }: Finding, words: Words, label: string): Markup {
  return html`<p class="small soft">${label}</p><ul class="follows">${found.map((each) => {
    const { title, says, subject } = findingWords(each, words);
    return html`<li>${title}：${subject} ${says} <span class="small">${placeText(each.place, words)}</span></li>
`;
  })}</ul>`;
}
