import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { DocKind, Filing } from '../../schemas/records/filing.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import type { StatementKind, StatementKinds } from '../knowledge/statements.ts';
import { isTitleOf, titleWords } from '../knowledge/titles.ts';
import { foldedText } from '../text/folded-text.ts';
import { columnMeaning } from './column-meaning.ts';
import { formHeaderMeasures } from './form-labels.ts';

export interface Classification {
  readonly kind: StatementKind;
  readonly evidence: string;
}

interface ClassifyKnowledge {
  readonly statements: StatementKinds;
  readonly captions: CaptionRules;
  readonly labels: LabelRules;
  readonly classifications: Classifications;
}

/**
 * Which statement a table is: by its title, or, where it has none, by its columns. The form number
 * is never asked: 公开07表 is 三公经费 in one province and 政府性基金 in another.
 */
export function classified(
  table: LogicalTable,
  filing: Pick<Filing, 'docKind' | 'unitName'>,
  knowledge: ClassifyKnowledge,
): Classification | null {
  const { title } = table.caption;
  if (title !== null) return byTitle(title.text, filing, knowledge);
  return byColumns(table, filing.docKind, knowledge);
}

function byTitle(
  printedTitle: string,
  { docKind, unitName }: Pick<Filing, 'docKind' | 'unitName'>,
  { statements, captions }: ClassifyKnowledge,
): Classification | null {
  // 政府采购中心 is a unit, and no qualifier of its tables
  const title = foldedText(printedTitle).replace(foldedText(unitName ?? ''), '');
  const words = titleWords(title, captions.titles);
  const saidKind = words.docKind ?? docKind;
  const matches = [...statements.values()]
    .filter((kind) => saidKind === null || kind.docKind === saidKind)
    .flatMap((kind) => [...kind.titleCores].map((known) => ({ kind, known })))
    .filter(({ known }) => isTitleOf(known, words.core, captions.titles))
    .sort((a, b) => b.known.length - a.known.length);
  const [best] = matches;
  return best === undefined ? null : { kind: best.kind, evidence: `title: ${printedTitle}` };
}

/** A table without a title needs this many columns of measures to be taken for a statement. */
const MIN_MEASURE_COLUMNS = 3;

function byColumns(
  table: LogicalTable,
  docKind: DocKind | null,
  { statements, ...knowledge }: ClassifyKnowledge,
): Classification | null {
  const scored = [...statements.values()]
    .filter((kind) => docKind === null || kind.docKind === docKind)
    .map((kind) => ({ kind, measures: measureCount(table, kind, knowledge) }))
    .filter(({ measures }) => measures >= MIN_MEASURE_COLUMNS)
    .sort((a, b) => b.measures - a.measures);
  const [best, second] = scored;
  if (best === undefined || best.measures === second?.measures) return null;
  return {
    kind: best.kind,
    evidence: `no title; ${best.measures} columns are those of ${best.kind.key}`,
  };
}

function measureCount(
  table: LogicalTable,
  kind: StatementKind,
  knowledge: Pick<ClassifyKnowledge, 'labels' | 'classifications'>,
): number {
  if (kind.form !== null) return formHeaderMeasures(table.grid, kind.form, knowledge.labels).size;
  const meanings = table.columns.map((path) =>
    columnMeaning(path, kind, null, { ...knowledge, year: null }),
  );
  return new Set(
    meanings.flatMap(({ measure, item }) => (measure === null ? [] : [`${item?.code}.${measure}`])),
  ).size;
}
