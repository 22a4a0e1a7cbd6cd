import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SeedError } from '../../schemas/errors.ts';
import type { Mention } from '../../schemas/reading/mention.ts';
import type { Section } from '../../schemas/reading/section.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import { type NarrativeFrameSeed, narrativeFrameSchema } from '../../schemas/seeds/narrative.ts';
import { narrativeFacts } from '../../src/facts/narrative-facts.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { seedFileNames, yamlSeed } from '../../src/knowledge/seed-file.ts';
import { narrative } from '../../src/narrative/narrative.ts';
import { documentOf } from '../builders/document.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const knowledge = loadKnowledge('seeds');
const seeds = seedFileNames('seeds', 'narratives', '.yaml').map((file) =>
  yamlSeed('seeds', file, narrativeFrameSchema),
);
/** The year of an example's filing: the one behind the year it compares with, else any recent one. */
const YEAR = 2020;

const examples = seeds.flatMap((seed) =>
  seed.examples.map((example) => [seed.frame, example.text, seed, example] as const),
);
const seedRoles = (docKind: DocKind) => [
  ...new Set(seeds.flatMap((seed) => (seed.doc_kind === docKind ? seed.roles : []))),
];

describe('conformance of seeds/narratives', () => {
  test.each(examples)('%s: %s', (_, text, seed, example) => {
    expect(factsIn(text, seed.roles[0] ?? null, seed.doc_kind, seed.statement)).toEqual(
      example.facts,
    );
  });

  test.each(examples)('%s says nothing in a glossary: %s', (_, text, seed) => {
    expect(factsIn(text, 'glossary', seed.doc_kind, seed.statement)).toEqual([]);
  });

  test.each(examples)(
    'the neighbours of %s take nothing for something else: %s',
    (_, text, seed) => {
      const own = ownMeanings(text, seed);
      const concepts = (figure: number) => [...(own.get(figure) ?? [])].map(conceptOf);
      const others = [null, ...seedRoles(seed.doc_kind)].flatMap((role) =>
        [...meaningsIn(text, role, seed.doc_kind)]
          .filter(([figure, meaning]) => !concepts(figure).includes(conceptOf(meaning)))
          .map(([figure, meaning]) => `${role ?? 'no section'}, figure ${figure}: ${meaning}`),
      );
      expect(others).toEqual([]);
    },
  );

  test.each(seeds.map((seed) => [seed.frame, seed] as const))(
    'each subject of %s is read by an example of its own',
    (_, seed) => {
      const read = new Set(
        seed.examples.flatMap(({ text }) =>
          [...ownMeanings(text, seed).values()].flatMap((meanings) => [...meanings]),
        ),
      );
      const unread = seed.subjects.filter(
        ({ keyless, statement = seed.statement, item = 'TOTAL', measure }) =>
          !keyless && !read.has(`${statement} ${item} ${measure}`),
      );
      expect(unread.map(({ phrases, item }) => `${phrases[0]} ${item}`)).toEqual([]);
    },
  );

  test('each frame has an example', () => {
    expect(seeds.filter((seed) => seed.examples.length === 0)).toEqual([]);
  });

  test('each role of a frame is one of seeds/vocabulary/section-roles.yaml', () => {
    const known = new Set(knowledge.sectionRoles.roles.map(({ role }) => role));
    expect(seeds.flatMap(({ roles }) => roles).filter((role) => !known.has(role))).toEqual([]);
  });
});

describe('a key that the contract does not have is refused with file and entry', () => {
  test.each([
    [
      'item',
      'item: three_public.overseas',
      'item: three_public.oversea',
      'no item three_public.oversea',
    ],
    ['measure', 'measure: revenue.total', 'measure: revenue.totall', 'no measure revenue.totall'],
    [
      'statement',
      'statement: final.summary',
      'statement: final.sumary',
      'no statement final.sumary',
    ],
    [
      'unit',
      'count.overseas_groups, unit: group',
      'count.overseas_groups, unit: person',
      'counted in group',
    ],
    [
      'item before',
      'after: [count.overseas_groups]',
      'after: [count.groups]',
      'no item count.groups',
    ],
  ])('%s', (_, entry, slip, message) => {
    const folder = temporaryFolder();
    cpSync('seeds', folder, { recursive: true });
    const slipped = seedFileNames(folder, 'narratives', '.yaml').find((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), text.replace(entry, slip));
      return text.includes(entry);
    });
    expect(() => loadKnowledge(folder)).toThrow(SeedError);
    expect(() => loadKnowledge(folder)).toThrow(new RegExp(`${slipped}.*${message}`, 'su'));
  });

  test('a relation', () => {
    const folder = temporaryFolder();
    cpSync('seeds', folder, { recursive: true });
    const path = join(folder, 'vocabulary/narrative.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('measure: share_pct', 'measure: share'));
    expect(() => loadKnowledge(folder)).toThrow(
      /narrative\.yaml.*relations\[\d+\].*no measure share/su,
    );
  });
});

/** What the frame’s own sections make of each figure, by its number in the text. */
function ownMeanings(text: string, seed: NarrativeFrameSeed): ReadonlyMap<number, Set<string>> {
  const own = new Map<number, Set<string>>();
  for (const role of seed.roles) {
    for (const [figure, meaning] of meaningsIn(text, role, seed.doc_kind))
      own.set(figure, (own.get(figure) ?? new Set()).add(meaning));
  }
  return own;
}

/** Number of a figure in the text → `statement item measure`. */
function meaningsIn(text: string, role: string | null, docKind: DocKind) {
  return new Map(
    mentionsIn(text, role, docKind).flatMap(({ meaning }, figure): [number, string][] =>
      meaning === null
        ? []
        : [[figure, `${meaning.statement} ${meaning.item.code} ${meaning.measure}`]],
    ),
  );
}

const CONCEPT_OF_MEASURE: ReadonlyMap<string, string> = new Map([
  ['total', 'exp.basic'],
  ['personnel', 'basic.personnel_total'],
  ['public', 'basic.public_total'],
  ['opening.total', 'bal.opening'],
  ['closing.total', 'bal.closing'],
  ['revenue.total', 'rev'],
  ['expenditure.total', 'exp'],
]);

/** The same nouns as items of basic expenditure and on their own. */
const CONCEPT_OF_ITEM: ReadonlyMap<string, string> = new Map([
  ['exp.grand_total', 'exp'],
  ['exp.current_year_total', 'exp'],
  ['performance.overall_evaluation.gov_fund.amount', 'exp'],
  ['30212', 'three_public.overseas'],
  ['30215', 'meeting'],
  ['30216', 'training'],
]);

/**
 * What a meaning is about in whatever account: a section may move a sentence that does not name its
 * account to its own, but never make expenditure of revenue, or a whole of a part.
 */
function conceptOf(meaning: string): string {
  const [statement = '', item = '', measure = ''] = meaning.split(' ');
  if (item.startsWith('rev.')) return 'rev';
  if (item !== 'TOTAL') return CONCEPT_OF_ITEM.get(item) ?? item;
  const concept = CONCEPT_OF_MEASURE.get(measure);
  if (concept !== undefined) return concept;
  if (measure.startsWith('revenue.')) return 'rev';
  if (measure.startsWith('expenditure.')) return measure.replace('expenditure', 'exp');
  return statement.endsWith('.revenue') ? 'rev' : 'exp';
}

function factsIn(
  text: string,
  role: string | null,
  docKind: DocKind,
  statement: string,
): readonly string[] {
  const { facts } = narrativeFacts(mentionsIn(text, role, docKind), [], knowledge).value;
  return facts.map((fact) => {
    const where = fact.statement === statement ? '' : `${fact.statement} `;
    return `${where}${fact.itemCode} ${fact.measure} ${fact.value}`;
  });
}

/** All figures of a text that is a section of its own. */
function mentionsIn(text: string, role: string | null, docKind: DocKind): readonly Mention[] {
  const document = documentOf(text);
  const section: Section = {
    heading: null,
    path: [],
    level: 0,
    parent: null,
    role,
    blocks: document.blocks.map((_, index) => index),
    headingBlocks: [],
    provenance: null,
  };
  const filing = { docKind, fiscalYear: yearOf(text), unitName: null };
  return narrative(document, [section], filing, knowledge).value;
}

/** The latest year that a text names is the one it accounts for. */
function yearOf(text: string): number {
  const years = [...text.matchAll(/20\d\d(?=\s*年)/gu)].map(([year]) => Number(year));
  return years.length === 0 ? YEAR : Math.max(...years);
}
