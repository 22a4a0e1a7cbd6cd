import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readSource } from '../../src/source-reading.ts';

const FILINGS = fileURLToPath(new URL('../../../shared/filings/', import.meta.url));
const names = existsSync(FILINGS)
  ? readdirSync(FILINGS).filter((name) => name.endsWith('.pdf'))
  : [];
const knowledge = loadKnowledge(fileURLToPath(new URL('../../seeds', import.meta.url)));

async function filing(name: string) {
  const bytes = readFileSync(`${FILINGS}${name}`);
  const { filings, problems } = await readSource({ source: name, bytes, sha256: '' }, knowledge);
  return { value: filings[0], problems };
}

describe.skipIf(names.length === 0)('real PDFs', () => {
  const templates = names.filter((name) => name.includes('模板'));

  test.each(templates)('%s is a template: no fact, and a problem says so', async (name) => {
    const { value, problems } = await filing(name);
    expect(value?.facts).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('statements.template');
  });

  test.each(names.filter((name) => !templates.includes(name)))(
    '%s: every fact has page and box, no table has an open identity',
    async (name) => {
      const { value, problems } = await filing(name);
      expect(value?.facts.length).toBeGreaterThan(100);
      expect(value?.facts.every(({ provenance }) => provenance.kind === 'page')).toBe(true);
      const tables = value?.facts.filter(({ origin }) => origin === 'table') ?? [];
      expect(tables.filter(({ status }) => status === 'conflict')).toEqual([]);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
