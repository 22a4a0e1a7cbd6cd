import { describe, expect, test } from 'vitest';
import type { Section } from '../../schemas/reading/section.ts';
import { narrativeFrameSchema } from '../../schemas/seeds/narrative.ts';
import { narrativeFacts } from '../../src/facts/narrative-facts.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { seedFileNames, yamlSeed } from '../../src/knowledge/seed-file.ts';
import { narrative } from '../../src/narrative/narrative.ts';
import { documentOf } from '../builders/document.ts';

const knowledge = loadKnowledge('seeds');
const seeds = seedFileNames('seeds', 'narratives', '.yaml').map((file) =>
  yamlSeed('seeds', file, narrativeFrameSchema),
);
/** The year of an example's filing: the one behind the year it compares with, else any recent one. */
const YEAR = 2020;

const examples = seeds.flatMap((seed) =>
  seed.examples.map((example) => [seed.frame, example.text, seed, example] as const),
);

describe('conformance of seeds/narratives', () => {
  test.each(examples)('%s: %s', (_, text, seed, example) => {
    expect(factsIn(text, seed.roles[0] ?? null, seed.doc_kind, seed.statement)).toEqual(
      example.facts,
    );
  });

  test.each(examples)('%s says nothing in a glossary: %s', (_, text, seed) => {
    expect(factsIn(text, 'glossary', seed.doc_kind, seed.statement)).toEqual([]);
  });

  test('each frame has an example', () => {
    expect(seeds.filter((seed) => seed.examples.length === 0)).toEqual([]);
  });

  test('each role of a frame is one of seeds/vocabulary/section-roles.yaml', () => {
    const known = new Set(knowledge.sectionRoles.roles.map(({ role }) => role));
    expect(seeds.flatMap(({ roles }) => roles).filter((role) => !known.has(role))).toEqual([]);
  });
});

function factsIn(
  text: string,
  role: string | null,
  docKind: 'final' | 'budget',
  statement: string,
): readonly string[] {
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
  const filing = { docKind, fiscalYear: yearOf(text) };
  const told = narrative(document, [section], filing, knowledge);
  const { facts } = narrativeFacts(told.value, [], knowledge).value;
  return facts.map((fact) => {
    const where = fact.statement === statement ? '' : `${fact.statement} `;
    return `${where}${fact.itemCode} ${fact.measure} ${fact.value}`;
  });
}

/** The latest year that a text names is the one it accounts for. */
function yearOf(text: string): number {
  const years = [...text.matchAll(/20\d\d(?=\s*年)/gu)].map(([year]) => Number(year));
  return years.length === 0 ? YEAR : Math.max(...years);
}
