import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { madeFact, madeFiling } from '../builders/checked-filing.ts';
import { commandRun, madePipeline } from '../builders/command-run.ts';
import { knowledge } from '../builders/knowledge.ts';
import { pdf, shown } from '../builders/pdf.ts';
import { madeDatabase } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ON_PAGE = { kind: 'page', page: 1, bbox: [100, 132, 150, 142] } as const;

/** A folder with one PDF, and a database that has read it. */
function ingested(provenance: Parameters<typeof madeFact>[0] = { provenance: ON_PAGE }) {
  const root = temporaryFolder();
  const bytes = pdf({ content: shown('收入', 100, 700) });
  writeFileSync(join(root, '财政局.pdf'), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const filing = madeFiling({ facts: [madeFact(provenance)], checks: [] });
  const db = madeDatabase([{ file: { source: '财政局.pdf', sha256 }, filing }]);
  return { root, db, image: join(root, 'page.png') };
}

test('the page of a fact is drawn into a PNG', async () => {
  const { root, db, image } = ingested();
  const run = await commandRun(['show', db, 'f1-1', '--image', image, '--root', root]);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect([...readFileSync(image).subarray(0, 8)]).toEqual(PNG_SIGNATURE);
});

test('a fact without a page says where it stands instead', async () => {
  const place = { provenance: { kind: 'span', start: 1, end: 7, line: 1 } as const };
  const { root, db, image } = ingested(place);
  const run = await commandRun(['show', db, 'f1-1', '--image', image, '--root', root]);
  expect(run.code).toBe(2);
  expect(run.err).toContain('f1-1 stands on no page');
  expect(existsSync(image)).toBe(false);
});

test('a file that is not there, or is another one by now, is told', async () => {
  const { root, db, image } = ingested();
  const elsewhere = ['show', db, 'f1-1', '--image', image, '--root', temporaryFolder()];
  expect(await commandRun(elsewhere)).toMatchObject({ code: 2 });
  writeFileSync(join(root, '财政局.pdf'), pdf({ content: '' }));
  const changed = await commandRun(['show', db, 'f1-1', '--image', image, '--root', root]);
  expect(changed).toMatchObject({ code: 2 });
  expect(changed.err).toContain('has changed since it was ingested');
});

test('the page of a fact that was read from a PDF inside a ZIP inside a ZIP is drawn', async () => {
  const root = temporaryFolder();
  const sample = join(packageRoot(), 'samples/jiangsu-final-2023');
  const [name = ''] = readdirSync(sample).filter((file) => file.endsWith('.pdf'));
  const inner = zipSync({ [`表/${name}`]: new Uint8Array(readFileSync(join(sample, name))) });
  writeFileSync(join(root, '公开.zip'), zipSync({ '附件.zip': inner }));
  const db = join(root, 'filings.db');
  const pipeline = madePipeline((source) => readSource(source, knowledge));
  expect(await commandRun(['ingest', root, '--db', db], {}, pipeline)).toMatchObject({ code: 0 });
  const image = join(root, 'page.png');
  const run = await commandRun(['show', db, 'f1-1', '--image', image, '--root', root]);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('page 1');
  expect([...readFileSync(image).subarray(0, 8)]).toEqual(PNG_SIGNATURE);
});
