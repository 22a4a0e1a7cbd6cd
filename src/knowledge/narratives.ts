import type { ItemScheme } from '../../schemas/records/fact.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import {
  type NarrativeFrameSeed,
  type NarrativeWordsSeed,
  narrativeFrameSchema,
  narrativeWordsSchema,
  type SubjectSeed,
} from '../../schemas/seeds/narrative.ts';
import { seedFileNames, yamlSeed } from './seed-file.ts';

/** A noun of a passage and what a figure behind it is. */
export interface NarrativeSubject {
  /** Anchored at the end. */
  readonly patterns: readonly RegExp[];
  readonly scheme: ItemScheme;
  readonly item: string;
  readonly measure: string;
  readonly statement: string;
  readonly lineScheme: ItemScheme;
  readonly line: string;
  readonly unit: string | null;
  readonly after: ReadonlySet<string> | null;
  readonly anyLead: boolean;
  readonly followedBy: RegExp | null;
  readonly lineStatement: string;
  /** What follows its figure is about the subject before. */
  readonly isInserted: boolean;
  /** Item of a change that it shares with the subject before. */
  readonly jointly: string | null;
  /** Known words that have no key. */
  readonly isKeyless: boolean;
}

/** What the words of one kind of passage mean: seeds/narratives/<frame>.yaml. */
export interface NarrativeFrame {
  readonly key: string;
  readonly docKind: DocKind;
  readonly statement: string;
  readonly roles: ReadonlySet<string>;
  readonly opens: readonly RegExp[];
  /** Whether its words open it beside the frames of a section, too. */
  readonly isAnywhere: boolean;
  readonly classes: string | null;
  readonly items: string | null;
  readonly decided: string | null;
  readonly economic: NarrativeFrameSeed['economic'] | null;
  readonly project: readonly RegExp[];
  /** Measure of a relation → what this frame calls it. */
  readonly measures: ReadonlyMap<string, string>;
  readonly subjects: readonly NarrativeSubject[];
}

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
  readonly more: string;
  readonly numbering: RegExp;
  /** A name with the tag of its level, from the outermost. Groups name and, where printed, digits. */
  readonly taggedLevels: readonly RegExp[];
  readonly hyphenedItem: RegExp;
  /** A whole clause before a subject that leaves its meaning alone. */
  readonly lead: RegExp;
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
  readonly comparisons: readonly NarrativeComparison[];
  /** A comparison at the end: 公务接待费比2019年. */
  readonly comparisonEnd: RegExp;
  readonly relations: readonly NarrativeRelation[];
}

export interface Narratives {
  readonly words: NarrativeWords;
  readonly frames: readonly NarrativeFrame[];
  /** `statement|measure` of the text → measure of the table that it restates. */
  readonly restated: ReadonlyMap<string, string>;
}

/** @throws SeedError */
export function loadNarratives(seedsFolder: string): Narratives {
  const words = yamlSeed(seedsFolder, 'vocabulary/narrative.yaml', narrativeWordsSchema);
  const seeds = seedFileNames(seedsFolder, 'narratives', '.yaml').map((file) =>
    yamlSeed(seedsFolder, file, narrativeFrameSchema),
  );
  const restated = seeds.flatMap(({ statement, restates }) =>
    Object.entries(restates).map(([told, printed]) => [`${statement}|${told}`, printed] as const),
  );
  return {
    words: narrativeWords(words),
    frames: seeds.map((seed) => narrativeFrame(seed, words)),
    restated: new Map(restated),
  };
}

function narrativeFrame(seed: NarrativeFrameSeed, words: NarrativeWordsSeed): NarrativeFrame {
  return {
    key: seed.frame,
    docKind: seed.doc_kind,
    statement: seed.statement,
    roles: new Set(seed.roles),
    opens: seed.opens.map((source) => new RegExp(source, 'u')),
    isAnywhere: seed.anywhere,
    classes: seed.classes ?? null,
    items: seed.items ?? null,
    decided: seed.decided ?? null,
    economic: seed.economic ?? null,
    measures: new Map(Object.entries(seed.measures)),
    project: seed.project.map((source) => new RegExp(source, 'u')),
    subjects: seed.subjects.map((subject) => narrativeSubject(subject, seed, words)),
  };
}

function narrativeSubject(
  seed: SubjectSeed,
  frame: NarrativeFrameSeed,
  words: NarrativeWordsSeed,
): NarrativeSubject {
  const scheme = seed.scheme ?? (seed.item === undefined ? 'functional' : 'line');
  const item = seed.item ?? 'TOTAL';
  return {
    patterns: seed.phrases.map((phrase) => new RegExp(`(?:${phrase})${words.fillers}$`, 'u')),
    scheme,
    item,
    measure: seed.measure,
    statement: seed.statement ?? frame.statement,
    lineScheme: seed.line === undefined ? scheme : 'line',
    line: seed.line ?? item,
    unit: seed.unit ?? null,
    after: seed.after === undefined ? null : new Set(seed.after),
    anyLead: seed.any_lead,
    followedBy: seed.followed_by === undefined ? null : new RegExp(`^(?:${seed.followed_by})`, 'u'),
    lineStatement: seed.line_statement ?? frame.statement,
    isInserted: seed.inserted,
    jointly: seed.jointly ?? null,
    isKeyless: seed.keyless,
  };
}

function narrativeWords(seed: NarrativeWordsSeed): NarrativeWords {
  const lead = `(?:${seed.leads.join('|')})*`;
  const comparison = seed.comparisons.map(({ pattern }) => pattern).join('|');
  const unnamed = comparison.replaceAll('(?<year>', '(?:');
  const elided = `(?:${seed.elided}|${unnamed})*`;
  return {
    closedRoles: new Set(seed.closed_roles),
    counters: countersOf(seed),
    notFigures: {
      before: new RegExp(`(?:${seed.not_figures.before})$`, 'u'),
      after: new RegExp(`^(?:${seed.not_figures.after})`, 'u'),
      whole: new RegExp(`^(?:${seed.not_figures_whole})$`, 'u'),
    },
    markedNumber: new RegExp(`^(?:${seed.marked_number})$`, 'u'),
    joint: new RegExp(`(?:${seed.joint})$`, 'u'),
    each: new RegExp(seed.each, 'u'),
    whole: new RegExp(seed.whole, 'u'),
    title: new RegExp(`^(?:${seed.numbering})?${seed.title}`, 'u'),
    titleEnd: new RegExp(`(?:${seed.title_end})$`, 'u'),
    resumes: new RegExp(seed.resumes, 'u'),
    more: seed.more,
    numbering: new RegExp(`^(?:${seed.numbering})`, 'u'),
    taggedLevels: seed.tagged_levels.map((source) => new RegExp(source, 'gu')),
    hyphenedItem: new RegExp(`${seed.hyphened_item}$`, 'u'),
    lead: new RegExp(
      `^${lead}(?:${unnamed})?(?:${seed.organisation})?(?:${unnamed})?${lead}$`,
      'u',
    ),
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
