import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../schemas/records/fact.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { labelledNarrative } from '../builders/labelled-narrative.ts';
import { textSource } from '../builders/text-source.ts';

/**
 * Explanations in the wordings of many provinces, with invented names and figures, named
 * `<GB/T 2260 of the province, 00 for the centre>-<name>-<kind>.txt`. Every figure that has a key is labelled by hand.
 */
const FOLDER = 'test/narrative/wordings';
const RECALL_BAR = 0.97;

const files = readdirSync(FOLDER);

describe('narratives in the wordings of the provinces', () => {
  test.each(files)('%s', async (file) => {
    const { text, figures } = labelledNarrative(join(FOLDER, file));
    const { filings } = await readSource(textSource(text, file), knowledge);
    const told = new Map((filings[0]?.facts ?? []).flatMap((fact) => keyAt(fact, text)));
    const labels = new Map(figures.map(({ end, key }) => [end, key]));
    const wrong = [...told].filter(([end, key]) => labels.get(end) !== key);
    const missed = figures.filter(({ end }) => !told.has(end));
    expect(wrong.map(([end, key]) => `${around(text, end)} ${key}`)).toEqual([]);
    expect(1 - missed.length / figures.length).toBeGreaterThanOrEqual(RECALL_BAR);
  });
});

function around(text: string, end: number): string {
  return text.slice(Math.max(0, end - 40), end).replaceAll('\n', ' ');
}

function keyAt(fact: Fact, text: string): [number, string][] {
  const { provenance } = fact;
  if (provenance.kind !== 'span') return [];
  const sign = fact.value.startsWith('-') || isDecrease(text, provenance.start, fact) ? '-' : '';
  return [[provenance.end, `${fact.statement} ${sign}${fact.itemCode} ${fact.measure}`]];
}
/** A decrease of nothing has no sign that a value could hold. */
function isDecrease(text: string, start: number, fact: Fact): boolean {
  return (
    /^0+$/u.test(fact.value) &&
    /yoy/u.test(fact.measure) &&
    /(?:减少|下降|降低)\s*$/u.test(text.slice(0, start))
  );
}
