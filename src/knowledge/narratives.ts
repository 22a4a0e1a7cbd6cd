import type { ItemScheme } from '../../schemas/records/fact.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import {
  type NarrativeFrameSeed,
  type NarrativeWordsSeed,
  narrativeFrameSchema,
  narrativeWordsSchema,
  type SubjectSeed,
} from '../../schemas/seeds/narrative.ts';
import {
  loadNarrativeKeys,
  type PrintedKeys,
  requireFrameKeys,
  requireRelationKeys,
} from './narrative-keys.ts';
import { type NarrativeWords, narrativeWords } from './narrative-words.ts';
import { seedFileNames, yamlSeed } from './seed-file.ts';
import type { Units } from './units.ts';

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
  /** What the item of the figure before must be; null where it does not matter. */
  readonly after: RegExp | null;
  /** Whether its words name it for what it is alone, and for none of its shares and changes. */
  readonly isItself: boolean;
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
  readonly classes: string | null;
  readonly items: string | null;
  readonly decided: string | null;
  readonly economic: NarrativeFrameSeed['economic'] | null;
  readonly project: readonly RegExp[];
  /** Measure of a relation → what this frame calls it. */
  readonly measures: ReadonlyMap<string, string>;
  readonly subjects: readonly NarrativeSubject[];
}

export interface Narratives {
  readonly words: NarrativeWords;
  readonly frames: readonly NarrativeFrame[];
  /** `statement|measure` of the text → measure of the table that it restates. */
  readonly restated: ReadonlyMap<string, string>;
}

const WORDS = 'vocabulary/narrative.yaml';

/** @throws SeedError also where a frame uses a key that the contract does not have */
export function loadNarratives(
  seedsFolder: string,
  { units, ...printed }: PrintedKeys & { readonly units: Units },
): Narratives {
  const keys = loadNarrativeKeys(seedsFolder, printed);
  const words = yamlSeed(seedsFolder, WORDS, narrativeWordsSchema);
  requireRelationKeys(WORDS, words, keys);
  const seeds = seedFileNames(seedsFolder, 'narratives', '.yaml').map((file) => {
    const seed = yamlSeed(seedsFolder, file, narrativeFrameSchema);
    requireFrameKeys(file, seed, keys);
    return seed;
  });
  const restated = seeds.flatMap(({ statement, restates }) =>
    Object.entries(restates).map(([told, printed]) => [`${statement}|${told}`, printed] as const),
  );
  return {
    words: narrativeWords(words, units),
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
    classes: seed.classes ?? null,
    items: seed.items ?? null,
    decided: seed.decided ?? null,
    economic: seed.economic ?? null,
    measures: new Map(Object.entries(seed.measures)),
    project: seed.project.map((source) => new RegExp(source, 'u')),
    subjects: seed.subjects.map((subject) => narrativeSubject(subject, seed, words)),
  };
}

/** `count.vehicles_owned*`: the item and its parts. */
function itemPattern(items: readonly string[]): RegExp {
  const sources = items.map((item) => item.replaceAll('.', '\\.').replace(/\*$/u, '(?:\\..*)?'));
  return new RegExp(`^(?:${sources.join('|')})$`, 'u');
}

function narrativeSubject(
  seed: SubjectSeed,
  frame: NarrativeFrameSeed,
  words: NarrativeWordsSeed,
): NarrativeSubject {
  const scheme = seed.item === undefined ? 'functional' : 'line';
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
    after: seed.after === undefined ? null : itemPattern(seed.after),
    isItself: seed.itself,
    anyLead: seed.any_lead,
    followedBy: seed.followed_by === undefined ? null : new RegExp(`^(?:${seed.followed_by})`, 'u'),
    lineStatement: seed.line_statement ?? frame.statement,
    isInserted: seed.inserted,
    jointly: seed.jointly ?? null,
    isKeyless: seed.keyless,
  };
}
