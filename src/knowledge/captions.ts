import { captionsSchema } from '../../schemas/seeds/vocabulary.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';

/** What stands around a table and says what it is (seeds/vocabulary/captions.yaml). */
export interface CaptionRules {
  readonly unit: readonly RegExp[];
  readonly unitInHeader: readonly RegExp[];
  readonly department: readonly RegExp[];
  readonly formNumber: readonly RegExp[];
  readonly date: readonly RegExp[];
  readonly note: readonly RegExp[];
  readonly titleEndings: readonly RegExp[];
  readonly continuation: readonly RegExp[];
  readonly qualifiers: readonly string[];
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
    date: patterns(seed.date),
    note: patterns(seed.note),
    titleEndings: patterns(seed.title_endings),
    continuation: patterns(seed.continuation),
    qualifiers: seed.qualifiers.map(foldedText),
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
