import { createHash } from 'node:crypto';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { StoreError } from '../../schemas/errors.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { ingest } from '../../src/batch/ingest.ts';
import type { IngestEvent } from '../../src/batch/ingest-events.ts';
import type { Ingestion } from '../../src/batch/ingestion.ts';
import { ReadingStopped } from '../../src/batch/reading-stopped.ts';
import { sourcePaths } from '../../src/intake/source-paths.ts';
import { factRows } from '../../src/store/fact-rows.ts';
import { Store } from '../../src/store/store.ts';
import { storedFile } from '../../src/store/stored-file.ts';
import { storedProblems } from '../../src/store/stored-filing.ts';
import { claim, plan } from '../../src/store/work-ledger.ts';
import { madeFiling, madeReading } from '../builders/checked-filing.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

function madeRun(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  const store = Store.open(join(temporaryFolder(), 'filings.db'), 'write');
  const events: IngestEvent[] = [];
  const run = (given: Partial<Ingestion> = {}) =>
    ingest(sourcePaths([folder]), {
      store,
      fingerprint: 'pipeline-1',
      read: async ({ bytes }) => readingOf(bytes),
      now: () => new Date('2026-11-21T08:00:00Z'),
      onEvent: (event) => void events.push(event),
      ...given,
    });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  return { folder, store, events, run, write };
}

/** A filing of the unit that the file names. */
function readingOf(bytes: Uint8Array): SourceReading {
  const unitName = Buffer.from(bytes).toString();
  const filing = { ...madeFiling().filing, unitName };
  return madeReading({ filings: [madeFiling({ filing })] });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const units = (store: Store) => [...factRows(store, {})].map(({ unit_name }) => unit_name);

test('files stand in the order of their names, however many are read at a time', async () => {
  const { store, run } = madeRun({ 'a.txt': '甲局', 'b.txt': '乙局', 'c.txt': '丙局' });
  const slowFirst = async ({ source, bytes }: SourceFile) => {
    await new Promise((resolve) => setTimeout(resolve, source === 'a.txt' ? 60 : 1));
    return readingOf(bytes);
  };
  await run({ jobs: 3, read: slowFirst });
  expect([...new Set(units(store))]).toEqual(['甲局', '乙局', '丙局']);
});

test('what failed is read once more, alone, at the end', async () => {
  const { store, events, run } = madeRun({ 'a.txt': '甲局', 'b.txt': '乙局' });
  const tried: string[] = [];
  const read = async ({ source, bytes }: SourceFile) => {
    tried.push(source);
    const isFirst = tried.filter((each) => each === source).length === 1;
    if (source === 'a.txt' && isFirst) throw new ReadingStopped('batch.out-of-memory', 'swelled');
    return readingOf(bytes);
  };
  const summary = await run({ read });
  expect(tried).toEqual(['a.txt', 'b.txt', 'a.txt']);
  expect(summary).toMatchObject({ states: { ingested: 2 }, attention: [] });
  expect(events.map((event) => event.event === 'file' && event.source)).toEqual([
    'b.txt',
    'a.txt',
    false,
  ]);
  expect(storedProblems(store, 'a.txt')).toEqual([]);
});

test('what fails twice is quarantined with the reason, until the program changes', async () => {
  const { run } = madeRun({ 'a.txt': '甲局' });
  let isFixed = false;
  const read = async ({ bytes }: SourceFile) => {
    if (!isFixed) throw new ReadingStopped('batch.timed-out', 'longer than 2 s');
    return readingOf(bytes);
  };
  const attention = [{ source: 'a.txt', state: 'quarantined', fault: 'longer than 2 s' }];
  expect(await run({ read })).toMatchObject({ attention });
  expect(await run({ read })).toMatchObject({ attention, changes: { unchanged: 1 } });
  isFixed = true;
  expect(await run({ read, fingerprint: 'pipeline-2' })).toMatchObject({ attention: [] });
});

test('the bytes of another file are a duplicate, and its figures stand once', async () => {
  const { store, run } = madeRun({ 'a.txt': '甲局', 'b.txt': '甲局', 'c.txt': '乙局' });
  const summary = await run({ jobs: 3 });
  expect(summary.states).toEqual({ ingested: 2, duplicate: 1 });
  expect(storedFile(store, 'b.txt')).toMatchObject({ state: 'duplicate', duplicate_of: 1 });
  expect(storedProblems(store, 'b.txt')[0]?.message).toContain('a.txt');
  expect((await run()).changes).toEqual({ unchanged: 3 });
});

test('a duplicate of a file that failed is read in its place', async () => {
  const { run } = madeRun({ 'a.txt': '甲局', 'b.txt': '甲局' });
  const read = async ({ source, bytes }: SourceFile) => {
    if (source === 'a.txt') throw new TypeError('x is not a function');
    return readingOf(bytes);
  };
  expect((await run({ jobs: 2, read })).states).toEqual({ quarantined: 1, duplicate: 1 });
});

test('changed bytes are a new version; the old figures stay in facts_all', async () => {
  const { store, run, write } = madeRun({ 'a.txt': '甲局' });
  await run();
  write('a.txt', '乙局');
  expect((await run()).changes).toEqual({ changed: 1 });
  expect([...new Set(units(store))]).toEqual(['乙局']);
  const all = store.rows(
    z.object({ unit_name: z.string(), version: z.int(), is_current: z.int() }),
    'SELECT DISTINCT unit_name, version, is_current FROM facts_all ORDER BY version',
  );
  expect(all).toEqual([
    { unit_name: '甲局', version: 1, is_current: 0 },
    { unit_name: '乙局', version: 2, is_current: 1 },
  ]);
});

test('a file that vanished under the run keeps its earlier version', async () => {
  const { folder, store, run } = madeRun({ 'a.txt': '甲局' });
  const paths = sourcePaths([folder]);
  await run();
  rmSync(join(folder, 'a.txt'));
  const { read, ...given } = { store, fingerprint: 'p', now: () => new Date(0), read: null };
  expect(read).toBeNull();
  await ingest(paths, { ...given, read: async ({ bytes }) => readingOf(bytes) });
  expect(storedFile(store, 'a.txt')?.state).toBe('unreadable');
  const versions = store.rows(z.object({ version: z.int() }), 'SELECT version FROM facts_all');
  expect(versions).toHaveLength(3);
});

test('a run that is stopped finishes what it began and says what is left', async () => {
  const { run } = madeRun({ 'a.txt': '甲局', 'b.txt': '乙局', 'c.txt': '丙局' });
  const controller = new AbortController();
  const read = async ({ bytes }: SourceFile) => {
    controller.abort();
    return readingOf(bytes);
  };
  const summary = await run({ read, signal: controller.signal });
  expect(summary.files + summary.left).toBe(3);
  expect(summary.left).toBeGreaterThan(0);
  expect(await run()).toMatchObject({ files: 3, left: 0, states: { ingested: 3 } });
});

test('with fail-fast no file is begun after one that cannot be read', async () => {
  const { run } = madeRun({ 'a.txt': '甲局', 'b.txt': '乙局', 'c.txt': '丙局' });
  const summary = await run({
    read: async () => ({ ...madeReading(), format: null }),
    failFast: true,
  });
  expect(summary.left).toBeGreaterThan(0);
});

test('force reads again what is unchanged', async () => {
  const { run } = madeRun({ 'a.txt': '甲局' });
  await run();
  expect((await run({ force: true })).changes).toEqual({ reread: 1 });
});

test('what a dead run of this machine held is free at once', async () => {
  const { folder, store, run } = madeRun({ 'a.txt': '甲局' });
  await run();
  writeFileSync(join(folder, 'a.txt'), '乙局');
  const key = { sha256: 'f'.repeat(64), fingerprint: 'pipeline-1' };
  plan(store, key);
  const lease = { worker: 'elsewhere:1', until: '2026-11-21T09:00:00Z' };
  expect(claim(store, key, lease, '2026-11-21T08:00:00Z')).toMatchObject({ attempt: 1 });
  const rival = { ...lease, worker: 'here:2' };
  expect(claim(store, key, rival, '2026-11-21T08:30:00Z')).toBeNull();
  expect(claim(store, key, rival, '2026-11-21T09:30:00Z')).toMatchObject({ attempt: 2 });
});

test('a file under which runs died is read where it ends nothing but itself', async () => {
  const { store, run } = madeRun({ 'a.txt': '甲局' });
  const key = { sha256: sha256('甲局'), fingerprint: 'pipeline-1' };
  plan(store, key);
  for (const run of ['1', '2']) {
    const lease = { worker: `elsewhere:${run}`, until: `2026-11-21T07:0${run}:00Z` };
    expect(claim(store, key, lease, '2026-11-21T07:30:00Z')).not.toBeNull();
  }
  const deadly = () => Promise.reject(new TypeError('this would end the run once more'));
  await run({ read: deadly, readApart: async ({ bytes }) => readingOf(bytes) });
  expect(units(store)).toContain('甲局');
});

test('a text that speaks of no budget is no filing', async () => {
  const { run } = madeRun({ 'a.txt': '甲局' });
  const filing = { ...madeFiling().filing, docKind: null };
  const nothing = madeFiling({ filing, statements: [], facts: [], unassigned: [], checks: [] });
  const summary = await run({ read: async () => madeReading({ filings: [nothing] }) });
  expect(summary).toMatchObject({ states: { not_a_filing: 1 }, attention: [] });
});

test('files can be chosen by the day of their last change', () => {
  const folder = temporaryFolder({ 'a.txt': '甲局' });
  const day = new Date('2026-11-01T12:00:00Z');
  utimesSync(join(folder, 'a.txt'), day, day);
  expect(sourcePaths([folder])[0]?.modified).toEqual(day);
});

test('what finds an item in all filings is there after a run, also after one that was ended', async () => {
  const { store, run } = madeRun({ 'a.txt': '甲局', 'b.txt': '乙局' });
  const plan = z.object({ detail: z.string() });
  const search = () =>
    store.rows(plan, `EXPLAIN QUERY PLAN SELECT value FROM figures WHERE statement = 'final.gpb'`);
  const ended = run({
    read: async ({ source, bytes }) => {
      if (source === 'b.txt') throw new StoreError('the disk is full');
      return readingOf(bytes);
    },
  });
  await expect(ended).rejects.toThrow('the disk is full');
  expect(search()).toEqual([{ detail: 'SCAN figures' }]);
  await run();
  expect(search()).toEqual([{ detail: 'SEARCH figures USING INDEX figures_by_key (statement=?)' }]);
});
