import { SeedError } from '../../schemas/errors.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import type { IdentitySeed } from '../../schemas/seeds/identity.ts';
import {
  type ColumnSeed,
  columnSetsSchema,
  type FormSeed,
  type Side,
  type StatementSeed,
  statementSeedSchema,
} from '../../schemas/seeds/statement.ts';
import { foldedText } from '../text/folded-text.ts';
import type { CaptionRules } from './captions.ts';
import { foldedLabel, type LabelRules } from './labels.ts';
import type { Line, Lines } from './lines.ts';
import { seedFileNames, yamlSeed } from './seed-file.ts';
import { titleWords } from './titles.ts';
import type { Measures } from './units.ts';

/** One way in which the header of a measure's column is printed. */
export interface HeaderPattern {
  readonly measure: string;
  readonly side: Side | null;
  /** Folded words from the outer to the innermost. */
  readonly words: readonly string[];
}

/** A statement of the contract, ready to be recognised and read. */
export interface StatementKind {
  readonly key: string;
  readonly docKind: DocKind;
  /** Folded. */
  readonly titles: readonly string[];
  /** The titles without the words for the kind of filing, in one spelling. */
  readonly titleCores: ReadonlySet<string>;
  readonly codes: 'functional' | 'economic' | null;
  readonly classes: boolean;
  readonly lines: readonly Line[];
  /** What a row or column 合计 is: `TOTAL`, a line, or nothing. */
  readonly total: string | null;
  /** The total of a table that has columns of these lines too. */
  readonly totalBeside: { readonly lines: readonly string[]; readonly item: string } | null;
  readonly linesInColumns: boolean;
  readonly projects: boolean;
  readonly economicInColumns: boolean;
  readonly defaultMeasure: string | null;
  readonly columns: readonly HeaderPattern[];
  readonly form: FormKind | null;
  readonly identities: readonly IdentitySeed[];
}

/** The form of a statement with its labels folded. */
export interface FormKind {
  readonly nameLabels: ReadonlySet<string>;
  readonly namePrefix: RegExp;
  readonly nameAbove: readonly RegExp[];
  readonly measures: ReadonlyMap<string, string>;
  readonly fundings: ReadonlyMap<string, string>;
  readonly scoreLabels: ReadonlySet<string>;
  readonly scoreColumns: ReadonlySet<string>;
  readonly weightColumns: ReadonlySet<string>;
  readonly indicatorHeaders: ReadonlySet<string>;
}

export type StatementKinds = ReadonlyMap<string, StatementKind>;

/** What statements refer to. */
interface StatementVocabulary {
  readonly lines: Lines;
  readonly measures: Measures;
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
}

/** @throws SeedError naming the statement that refers to what does not exist */
export function loadStatementKinds(
  seedsFolder: string,
  vocabulary: StatementVocabulary,
): StatementKinds {
  const { lines, measures } = vocabulary;
  const sets = yamlSeed(seedsFolder, 'column-sets.yaml', columnSetsSchema);
  const kinds = seedFileNames(seedsFolder, 'statements', '.yaml').map((file) => {
    const seed = yamlSeed(seedsFolder, file, statementSeedSchema);
    const missing = (what: string): never => {
      throw new SeedError(file, `names ${what}, which does not exist`);
    };
    if (file !== `statements/${seed.key}.yaml`) throw new SeedError(file, `defines ${seed.key}`);
    const columns = [
      ...seed.column_sets.flatMap((name) => sets[name] ?? missing(`column set ${name}`)),
      ...seed.columns,
    ];
    const unknown = [...columns.map(({ measure }) => measure), seed.default_measure].find(
      (measure) => measure !== undefined && !measures.units.has(measure),
    );
    if (unknown !== undefined) missing(`measure ${unknown}`);
    return statementKind(
      seed,
      columns,
      seed.rows.lines.map((key) => lines.get(key) ?? missing(`line ${key}`)),
      vocabulary,
    );
  });
  return new Map(kinds.map((kind) => [kind.key, kind]));
}

function statementKind(
  seed: StatementSeed,
  columns: readonly ColumnSeed[],
  lines: readonly Line[],
  { labels: rules, captions }: StatementVocabulary,
): StatementKind {
  return {
    key: seed.key,
    docKind: seed.doc_kind,
    titles: seed.titles.map(foldedText),
    titleCores: new Set(seed.titles.map((title) => titleWords(title, captions.titles).core)),
    codes: seed.rows.codes ?? null,
    classes: seed.rows.classes,
    lines,
    total: seed.rows.total_line ?? (seed.rows.total ? 'TOTAL' : null),
    totalBeside: seed.rows.total_beside ?? null,
    linesInColumns: seed.rows.lines_in_columns,
    projects: seed.rows.projects,
    economicInColumns: seed.rows.economic_in_columns,
    defaultMeasure: seed.default_measure ?? null,
    columns: columns.flatMap(({ measure, side, headers }) =>
      headers.map((words) => ({
        measure,
        side: side ?? null,
        words: words.map((word) => foldedLabel(word, rules)),
      })),
    ),
    form: seed.form === undefined ? null : formKind(seed.form, rules),
    identities: seed.identities,
  };
}

function formKind(form: FormSeed, rules: LabelRules): FormKind {
  const fold = (words: readonly string[]) => words.map((word) => foldedLabel(word, rules));
  return {
    nameLabels: new Set(fold(form.name_labels)),
    namePrefix: new RegExp(form.name_prefix, 'u'),
    nameAbove: form.name_above.map((pattern) => new RegExp(pattern, 'u')),
    measures: new Map(
      form.measures.flatMap(({ measure, headers }) =>
        fold(headers).map((header): [string, string] => [header, measure]),
      ),
    ),
    fundings: new Map(
      form.fundings.flatMap(({ suffix, labels }) =>
        fold(labels).map((label): [string, string] => [label, suffix]),
      ),
    ),
    scoreLabels: new Set(fold(form.score.labels)),
    scoreColumns: new Set(fold(form.score.columns)),
    weightColumns: new Set(fold(form.score.weights)),
    indicatorHeaders: new Set(fold(form.indicator_headers)),
  };
}
