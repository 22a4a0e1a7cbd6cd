import type { DocKind } from '../../schemas/records/filing.ts';
import type { NarrativeWordsSeed } from '../../schemas/seeds/narrative.ts';
import { type FigureUnits, figurePattern } from '../text/figures.ts';

export interface NarrativeRelation {
  readonly measure: string | null;
  readonly of: 'money' | 'percent' | 'any';
  readonly kinds: ReadonlySet<DocKind>;
  readonly before: RegExp;
  readonly after: RegExp | null;
  readonly change: 'up' | 'down' | 'unsigned' | null;
  readonly decided: boolean;
  /** Measures, one of which the figure before must have. */
  readonly follows: ReadonlySet<string> | null;
}

export interface NarrativeComparison {
  readonly with: 'last-year' | 'other';
  readonly pattern: RegExp;
}

/** How sentences about figures are built: seeds/vocabulary/narrative.yaml, ready to run. */
export interface NarrativeWords {
  readonly closedRoles: ReadonlySet<string>;
  /** Counter word → units of the contract that it may count. */
  readonly counters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly notFigures: { readonly before: RegExp; readonly after: RegExp; readonly whole: RegExp };
  /** A whole cell: digits with marks that no reader of numbers takes. */
  readonly markedNumber: RegExp;
  /** The number of an item and the year that it begins with: 4.2025年. */
  readonly itemOfYear: RegExp;
  /** One figure for several subjects. */
  readonly joint: RegExp;
  /** Before a change of each of several subjects. */
  readonly each: RegExp;
  /** A subject that may change behind an account of reasons. */
  readonly whole: RegExp;
  /** Opens a paragraph and names what it is about. Group title. */
  readonly title: RegExp;
  readonly titleEnd: RegExp;
  /** Ends an account of reasons. */
  readonly resumes: RegExp;
  /** A number with its unit. */
  readonly figure: RegExp;
  readonly numbering: RegExp;
  /** A name with the tag of its level, from the outermost. Groups name and, where printed, digits. */
  readonly taggedLevels: readonly RegExp[];
  readonly hyphenedItem: RegExp;
  /** A whole clause before a subject that leaves its meaning alone; group body: whose it names it. */
  readonly lead: RegExp;
  /** Behind the name of a body that decides or gives what another one has. */
  readonly gives: RegExp;
  /** The place at the beginning of a body's name, or 我 or 本 in its stead. */
  readonly place: RegExp;
  /** The office at the end of a body's name. */
  readonly office: RegExp;
  /** The same without the name of a unit: behind 其中 it is one of several, and not the filing's. */
  readonly leadOfPart: RegExp;
  /** A whole clause that leaves its subject to be understood. */
  readonly elided: RegExp;
  readonly reason: RegExp;
  /** Opens an account of reasons behind a change. */
  readonly changeReason: RegExp;
  readonly unchanged: RegExp;
  /** Global: words of an account of reasons that name no subject. */
  readonly accountWords: RegExp;
  /** A sentence that belongs to the reasons before it. */
  readonly goesOn: RegExp;
  /** A year that compares nothing and is no date; its first group is the year. */
  readonly bareYear: RegExp;
  /** The year before, in the clause of a figure. Groups year, where it is printed, and compared. */
  readonly prior: RegExp;
  readonly aside: RegExp;
  readonly notAside: RegExp;
  readonly subset: RegExp;
  /** Opens the parts of what was said before. */
  readonly parts: RegExp;
  /** The words between an amount and another that is a part of it, whatever it is of. */
  readonly divides: RegExp;
  readonly comparisons: readonly NarrativeComparison[];
  /** A comparison at the end: 公务接待费比2019年. */
  readonly comparisonEnd: RegExp;
  readonly relations: readonly NarrativeRelation[];
}

export function narrativeWords(seed: NarrativeWordsSeed, units: FigureUnits): NarrativeWords {
  const counters = countersOf(seed);
  const lead = `(?:${seed.leads.join('|')})*`;
  const comparison = seed.comparisons.map(({ pattern }) => pattern).join('|');
  const unnamed = comparison.replaceAll('(?<year>', '(?:');
  const elided = `(?:${seed.elided}|${unnamed})*`;
  return {
    closedRoles: new Set(seed.closed_roles),
    counters,
    notFigures: {
      before: new RegExp(`(?:${seed.not_figures.before})$`, 'u'),
      after: new RegExp(`^(?:${seed.not_figures.after})`, 'u'),
      whole: new RegExp(`^(?:${seed.not_figures_whole})$`, 'u'),
    },
    markedNumber: new RegExp(`^(?:${seed.marked_number})$`, 'u'),
    itemOfYear: new RegExp(`^(?:${seed.item_of_year})$`, 'u'),
    joint: new RegExp(`(?:${seed.joint})$`, 'u'),
    each: new RegExp(seed.each, 'u'),
    whole: new RegExp(seed.whole, 'u'),
    title: new RegExp(`^(?:${seed.numbering})?${seed.title}`, 'u'),
    titleEnd: new RegExp(`(?:${seed.title_end})$`, 'u'),
    resumes: new RegExp(seed.resumes, 'u'),
    figure: figurePattern(counters, seed.more, units),
    numbering: new RegExp(`^(?:${seed.numbering})`, 'u'),
    taggedLevels: seed.tagged_levels.map((source) => new RegExp(source, 'gu')),
    hyphenedItem: new RegExp(`${seed.hyphened_item}$`, 'u'),
    lead: new RegExp(
      `^${lead}(?:${unnamed})?(?<body>${seed.organisation})?(?:${unnamed})?${lead}$`,
      'u',
    ),
    gives: new RegExp(`^(?:${seed.gives})`, 'u'),
    place: new RegExp(`^(?:${seed.place})`, 'u'),
    office: new RegExp(`(?:${seed.office})$`, 'u'),
    leadOfPart: new RegExp(`^${lead}(?:${unnamed})?${lead}$`, 'u'),
    elided: new RegExp(`^${lead}${elided}(?:${seed.about})?$`, 'u'),
    reason: new RegExp(seed.reason, 'u'),
    changeReason: new RegExp(seed.change_reason, 'u'),
    unchanged: new RegExp(seed.unchanged, 'u'),
    accountWords: new RegExp(seed.account_words, 'gu'),
    goesOn: new RegExp(seed.goes_on, 'u'),
    bareYear: new RegExp(seed.bare_year, 'gu'),
    prior: new RegExp(seed.prior, 'gu'),
    aside: new RegExp(seed.aside, 'u'),
    notAside: new RegExp(seed.not_aside, 'u'),
    subset: new RegExp(seed.subset, 'u'),
    parts: new RegExp(seed.parts, 'u'),
    divides: new RegExp(seed.divides, 'u'),
    comparisons: seed.comparisons.map((each) => ({
      with: each.with,
      pattern: new RegExp(each.pattern, 'gu'),
    })),
    comparisonEnd: new RegExp(`(?:${unnamed})，?$`, 'u'),
    relations: seed.relations.map((relation) => ({
      measure: relation.measure ?? null,
      of: relation.of,
      kinds: new Set(relation.kinds),
      before: new RegExp(`(?:${relation.before})(?:${seed.about})?$`, 'u'),
      after: relation.after === undefined ? null : new RegExp(`^(?:${relation.after})`, 'u'),
      change: relation.change ?? null,
      decided: relation.decided,
      follows: relation.follows === undefined ? null : new Set(relation.follows),
    })),
  };
}

function countersOf(seed: NarrativeWordsSeed): NarrativeWords['counters'] {
  const units = new Map<string, Set<string>>();
  for (const [unit, words] of Object.entries(seed.counters)) {
    for (const word of words) units.set(word, new Set([...(units.get(word) ?? []), unit]));
  }
  return units;
}
