import { labelsSchema } from '../../schemas/seeds/vocabulary.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';

/** How labels of rows and columns are printed around their words (seeds/vocabulary/labels.yaml). */
export interface LabelRules {
  readonly enumerators: readonly RegExp[];
  readonly subsetMarks: readonly string[];
  readonly trailingMarks: RegExp;
  readonly unitInBrackets: RegExp;
  readonly total: ReadonlySet<string>;
  readonly subtotal: ReadonlySet<string>;
  readonly numberingHeaders: ReadonlySet<string>;
  readonly codeHeaders: ReadonlySet<string>;
  /** Headers of columns that hold names of items. */
  readonly nameHeaders: ReadonlySet<string>;
  /** Headers of columns that name a unit of the department, by code or by name. */
  readonly unitHeaders: ReadonlySet<string>;
  /** Headers of columns that divide the item of a row further. */
  readonly detailHeaders: ReadonlySet<string>;
  /** Headers of columns that hold the names of projects. */
  readonly projectHeaders: ReadonlySet<string>;
  readonly neutralHeaders: ReadonlySet<string>;
  readonly rowNotes: readonly RegExp[];
  /** A year in front of a heading, in the group `year`. */
  readonly year: RegExp;
  /** 本年 in front of a heading. */
  readonly currentYear: RegExp;
  /** What stands for the year before the filing's in front of a heading. */
  readonly priorYear: string;
  /** A code and a name in one cell, in the groups `code` and `name`. */
  readonly codeAndName: RegExp;
  /** The lower levels of a code and a name in one cell, in the groups `levels` and `name`. */
  readonly levelsAndName: RegExp;
}

/** @throws SeedError */
export function loadLabelRules(seedsFolder: string): LabelRules {
  const seed = yamlSeed(seedsFolder, 'vocabulary/labels.yaml', labelsSchema);
  return {
    enumerators: seed.enumerators.map((pattern) => new RegExp(pattern, 'u')),
    subsetMarks: seed.subset_marks.map(foldedText),
    trailingMarks: new RegExp(seed.trailing_marks, 'u'),
    unitInBrackets: new RegExp(seed.unit_in_brackets, 'u'),
    total: new Set(seed.total.map(foldedText)),
    subtotal: new Set(seed.subtotal.map(foldedText)),
    numberingHeaders: new Set(seed.numbering_headers.map(foldedText)),
    codeHeaders: new Set(seed.code_headers.map(foldedText)),
    nameHeaders: new Set(seed.name_headers.map(foldedText)),
    unitHeaders: new Set(seed.unit_headers.map(foldedText)),
    projectHeaders: new Set(seed.project_headers.map(foldedText)),
    detailHeaders: new Set(seed.detail_headers.map(foldedText)),
    currentYear: new RegExp(seed.current_year, 'u'),
    priorYear: seed.prior_year,
    neutralHeaders: new Set(seed.neutral_headers.map(foldedText)),
    year: new RegExp(seed.year, 'u'),
    codeAndName: new RegExp(seed.code_and_name, 'u'),
    levelsAndName: new RegExp(seed.levels_and_name, 'u'),
    rowNotes: seed.row_notes.map((pattern) => new RegExp(pattern, 'u')),
  };
}

/**
 * A label without what stands around its words: ordinals and 其中： in any order, a unit in brackets,
 * a colon behind. A label made of nothing else stays as it is.
 */
export function foldedLabel(printed: string, rules: LabelRules): string {
  const folded = foldedText(printed);
  const bare = withoutPrefixes(folded, rules)
    .replace(rules.trailingMarks, '')
    .replace(rules.unitInBrackets, '');
  return bare === '' ? folded : bare;
}

/** 其中：（1）公务用车购置费 · （一）其中：1. 公务用车购置费 */
function withoutPrefixes(label: string, rules: LabelRules): string {
  const unnumbered = rules.enumerators.reduce((text, each) => text.replace(each, ''), label);
  const mark = rules.subsetMarks.find((each) => unnumbered.startsWith(each)) ?? '';
  const bare = unnumbered.slice(mark.length);
  return bare === label ? label : withoutPrefixes(bare, rules);
}

/** A note that stands in a row of its own below the figures. */
export function isRowNote(printed: string, rules: LabelRules): boolean {
  const folded = foldedText(printed);
  return rules.rowNotes.some((pattern) => pattern.test(folded));
}
