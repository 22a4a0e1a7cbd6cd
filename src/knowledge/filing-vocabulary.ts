import type { DocKind, Filing } from '../../schemas/records/filing.ts';
import {
  type FilingIdentitySeed,
  filingIdentitySeedSchema,
} from '../../schemas/seeds/filing-identity.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';

type FilingScope = NonNullable<Filing['scope']>;

/** Where a pattern holds: a whole cover, a whole title, or anywhere in a line. */
type PatternPlace = 'cover' | 'title' | 'text';

export interface FilingPattern {
  readonly at: PatternPlace;
  readonly weight: number;
  /** May have the groups unit, year, scope and kind. */
  readonly pattern: RegExp;
}

/** How filings name themselves: seeds/vocabulary/filing-identity.yaml, ready to run. */
export interface FilingVocabulary {
  readonly patterns: readonly FilingPattern[];
  /** On text that is not folded, since white space ends the name. Group: unit. */
  readonly label: { readonly weight: number; readonly pattern: RegExp };
  readonly cells: { readonly weight: number; readonly words: ReadonlySet<string> };
  readonly fileName: { readonly weight: number; readonly pattern: RegExp };
  readonly unitEndings: readonly string[];
  readonly ownLevel: readonly string[];
  /** Behind the name of a place: 清溪镇 and 清溪镇人民政府 are one body. */
  readonly offices: readonly string[];
  readonly trailingWords: readonly string[];
  readonly notUnits: readonly RegExp[];
  readonly unitMinCharacters: number;
  /** Units whose full name is shorter than that. */
  readonly shortUnits: ReadonlySet<string>;
  /** The first line that is no more cover. */
  readonly coverEnds: readonly RegExp[];
  readonly scopes: ReadonlyMap<string, FilingScope>;
  readonly kinds: ReadonlyMap<string, DocKind>;
  /** How a department lists the units that it accounts for; on folded text. */
  readonly listedUnits: FilingIdentitySeed['listed_units'];
  /** Chinese digit → Arabic digit. */
  readonly yearDigits: ReadonlyMap<string, string>;
  /** Four of them in front of a word. */
  readonly yearInWords: RegExp;
}

/** @throws SeedError */
export function loadFilingVocabulary(seedsFolder: string): FilingVocabulary {
  return filingVocabulary(
    yamlSeed(seedsFolder, 'vocabulary/filing-identity.yaml', filingIdentitySeedSchema),
  );
}

function filingVocabulary(seed: FilingIdentitySeed): FilingVocabulary {
  const { cells, labels } = seed;
  const digits = seed.year_digits.join('');
  return {
    patterns: seed.patterns.map(({ at, weight, pattern }) => ({
      at,
      weight,
      pattern: at === 'text' ? compiled(pattern, seed, 'gu') : compiled(`^${pattern}$`, seed, 'u'),
    })),
    label: { weight: labels.weight, pattern: labelPattern(labels.words) },
    cells: { weight: cells.weight, words: new Set(cells.words.map(foldedText)) },
    fileName: {
      weight: seed.file_name.weight,
      pattern: compiled(seed.file_name.pattern, seed, 'u'),
    },
    unitEndings: seed.unit_endings,
    ownLevel: seed.own_level,
    offices: seed.offices,
    trailingWords: seed.trailing_words,
    notUnits: seed.not_units.map((pattern) => new RegExp(pattern, 'u')),
    unitMinCharacters: seed.unit_min_characters,
    shortUnits: new Set(seed.short_units.map(foldedText)),
    coverEnds: seed.cover_ends.map((pattern) => new RegExp(pattern, 'u')),
    scopes: new Map(Object.entries(seed.scopes)),
    kinds: new Map(Object.entries(seed.kinds)),
    listedUnits: seed.listed_units,
    yearDigits: new Map(
      seed.year_digits.flatMap((characters, digit) =>
        [...characters].map((character) => [character, String(digit)] as const),
      ),
    ),
    yearInWords: new RegExp(`[${digits}]{4}(?=(?![${digits}])\\p{Script=Han})`, 'gu'),
  };
}

function compiled(pattern: string, seed: FilingIdentitySeed, flags: string): RegExp {
  const oneOf = (record: Readonly<Record<string, unknown>>) => Object.keys(record).join('|');
  const source = pattern
    .replaceAll('{unit}', '(?<unit>[\\p{Script=Han}（）]{2,40}?)')
    .replaceAll('{year}', '(?<year>(?:19|20)\\d\\d)')
    .replaceAll('{scope}', `(?<scope>${oneOf(seed.scopes)})`)
    .replaceAll('{kind}', `(?<kind>${oneOf(seed.kinds)})`);
  return new RegExp(source, flags);
}

function labelPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?:^|\\s)(?:${longestFirst})\\s*[:：]\\s*(?<unit>[^\\s:：]+)`, 'gu');
}
