import { captionsSchema } from '../../schemas/seeds/vocabulary.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';
import type { TitleRules } from './titles.ts';

/** What stands around a table and says what it is (seeds/vocabulary/captions.yaml). */
export interface CaptionRules {
  readonly unit: readonly RegExp[];
  readonly unitInHeader: readonly RegExp[];
  readonly department: readonly RegExp[];
  readonly formNumber: readonly RegExp[];
  /** 2022年度 in a line or cell of its own. */
  readonly period: readonly RegExp[];
  /** A label whose value stands in the next cell. */
  readonly bareLabel: readonly RegExp[];
  /** Says that a table goes on, behind its title or alone. */
  readonly continuation: RegExp;
  readonly note: readonly RegExp[];
  readonly titleEndings: readonly RegExp[];
  /** Headings of all tables of a filing, which end as titles do. */
  readonly sectionTitles: readonly RegExp[];
  readonly titles: TitleRules;
}

/** @throws SeedError */
export function loadCaptionRules(seedsFolder: string): CaptionRules {
  const seed = yamlSeed(seedsFolder, 'vocabulary/captions.yaml', captionsSchema);
  const patterns = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'u'));
  return {
    unit: patterns(seed.unit),
    unitInHeader: patterns(seed.unit_in_header),
    department: patterns(seed.department),
    formNumber: patterns(seed.form_number),
    period: patterns(seed.period),
    bareLabel: patterns(seed.bare_label),
    continuation: new RegExp(seed.continuation, 'u'),
    note: patterns(seed.note),
    titleEndings: patterns(seed.title_endings),
    sectionTitles: patterns(seed.section_titles),
    titles: {
      finalWord: new RegExp(seed.final_word, 'gu'),
      budgetWord: new RegExp(seed.budget_word, 'gu'),
      spellings: seed.title_spellings.map(({ printed, as }) => ({
        printed: new RegExp(printed, 'gu'),
        as,
      })),
      qualifiers: seed.qualifiers.map(foldedText),
    },
  };
}

/** The first group of that name that one of the patterns finds in folded text. */
export function captured(
  patterns: readonly RegExp[],
  folded: string,
  group: string,
): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(folded)?.groups?.[group];
    if (found !== undefined && found !== '') return found;
  }
  return null;
}
