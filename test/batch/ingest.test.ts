import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { StoreError } from '../../schemas/errors.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { ingest } from '../../src/batch/ingest.ts';
import type { IngestEvent } from '../../src/batch/ingest-events.ts';
import { sourcePaths } from '../../src/intake/source-paths.ts';
import { Store } from '../../src/store/store.ts';
import { storedFile } from '../../src/store/stored-file.ts';
import { storedFilings, storedProblems } from '../../src/store/stored-filing.ts';
import { madeFiling, madeProblem, madeReading, unopened } from '../builders/checked-filing.ts';
import { dump } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

/** A pipeline that obeys the first word of the file: what it says is what becomes of it. */
async function obedientReader(source: SourceFile): Promise<SourceReading> {
  const [word, unit] = Buffer.from(source.bytes).toString().split(' ');
  const filing = madeFiling({ filing: { ...madeFiling().filing, unitName: unit ?? null } });
  switch (word) {
    case 'crash':
      throw new TypeError('x is not a function');
    case 'stop':
      throw new StoreError('the disk is full');
    case 'closed':
      return unopened(madeProblem({ severity: 'fatal' }));
    case 'nothing':
      return madeReading({ filings: [{ ...filing, facts: [], unassigned: [], checks: [] }] });
    case 'doubtful':
      return madeReading({ filings: [filing], problems: [madeProblem()] });
    default:
      return madeReading({
        filings: [filing],
        problems: [madeProblem({ severity: 'information' })],
      });
  }
}

function madeRun(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  const store = Store.open(join(temporaryFolder(), 'filings.db'), 'write');
  const events: IngestEvent[] = [];
  let clock = 0;
  const run = (fingerprint = 'pipeline-1') =>
    ingest(sourcePaths([folder]), {
      store,
      fingerprint,
      read: obedientReader,
      onEvent: (event) => void events.push(event),
      now: () => new Date(clock++ * 1000),
    });
  return { folder, store, events, run };
}

const FILES = {
  'a.txt': 'good',
  'b.txt': 'crash',
  'c.txt': 'closed',
  'd.txt': 'nothing',
  'e.txt': 'doubtful',
};

test('every file gets a state, whatever happens to another', async () => {
  const { folder, store, run } = madeRun(FILES);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'f.txt'));
  const summary = await run();
  expect(summary).toMatchObject({
    files: 6,
    states: { ingested: 1, quarantined: 1, unreadable: 2, empty: 1, ingested_with_problems: 1 },
    changes: { new: 6 },
    facts: { verified: 2, unchecked: 4, conflict: 0 },
    problems: { fatal: 3, error: 0, warning: 1, information: 1 },
    statements: 3,
    unassigned: 2,
  });
  expect(storedFile(store, 'f.txt')).toMatchObject({ state: 'unreadable', sha256: null });
  expect(storedProblems(store, 'b.txt')[0]).toMatchObject({
    code: 'pipeline.crashed',
    severity: 'fatal',
    message: expect.stringMatching(/TypeError: x is not a function \(ingest\.test\.ts:\d+/u),
  });
});

test('a second run over the same files changes nothing', async () => {
  const { store, run } = madeRun({ 'a.txt': 'good', 'c.txt': 'closed', 'd.txt': 'nothing' });
  const first = await run();
  const before = dump(store);
  const second = await run();
  expect(dump(store)).toBe(before);
  expect(second).toMatchObject({ changes: { unchanged: 3 }, states: first.states });
  expect(second.facts).toEqual(first.facts);
});

test('another pipeline and other bytes are read again, what is quarantined is not', async () => {
  const { folder, store, run } = madeRun({ 'a.txt': 'good', 'b.txt': 'crash', 'c.txt': 'good c' });
  await run();
  writeFileSync(join(folder, 'c.txt'), 'doubtful');
  expect((await run()).changes).toEqual({ unchanged: 2, changed: 1 });
  expect((await run('pipeline-2')).changes).toEqual({ reread: 3 });
  expect(storedFile(store, 'a.txt')?.fingerprint).toBe('pipeline-2');
});

test('a file that becomes another filing says so; a corrected one does not', async () => {
  const { folder, store, run } = madeRun({ 'a.txt': 'good 财政局', 'b.txt': 'good 财政局' });
  await run();
  writeFileSync(join(folder, 'a.txt'), 'good 民政局');
  writeFileSync(join(folder, 'b.txt'), 'good 财政局 again');
  await run();
  const codes = (source: string) => storedProblems(store, source).map(({ code }) => code);
  expect(codes('a.txt')).toContain('batch.filing-replaced');
  expect(codes('b.txt')).not.toContain('batch.filing-replaced');
});

test('a file that vanishes between listing and reading is reported', async () => {
  const { folder, store } = madeRun({ 'a.txt': 'good' });
  const paths = sourcePaths([folder]);
  rmSync(join(folder, 'a.txt'));
  const now = () => new Date(0);
  const summary = await ingest(paths, { store, fingerprint: 'p', read: obedientReader, now });
  expect(summary.states).toEqual({ unreadable: 1 });
});

test('a failing database ends the run and keeps what was written', async () => {
  const { store, run } = madeRun({ 'a.txt': 'good', 'b.txt': 'stop', 'c.txt': 'good' });
  await expect(run()).rejects.toThrow(StoreError);
  expect(storedFilings(store, 'a.txt')).toHaveLength(1);
  expect(storedFile(store, 'b.txt')).toBeNull();
});

test('a record that breaks the rules of the database costs its file only', async () => {
  const { store, folder } = madeRun({ 'a.txt': 'good' });
  const [statement] = madeFiling().statements;
  if (statement === undefined) throw new Error('the builder makes a statement');
  const facts = madeFiling().facts.map((fact) => ({ ...fact, table: 7 }));
  const summary = await ingest(sourcePaths([folder]), {
    store,
    fingerprint: 'p',
    read: async () => madeReading({ filings: [madeFiling({ facts })] }),
    now: () => new Date(0),
  });
  expect(summary.states).toEqual({ quarantined: 1 });
});

test('events tell how far the run is and how long it will take', async () => {
  const { events, run } = madeRun({ 'a.txt': 'good', 'b.txt': 'good' });
  await run();
  expect(events.map(({ event }) => event)).toEqual(['file', 'file', 'summary']);
  expect(events[0]).toMatchObject({ source: 'a.txt', done: 1, total: 2, state: 'ingested' });
  const [first, second] = events;
  if (first?.event !== 'file' || second?.event !== 'file') throw new Error('two file events');
  expect(first.remaining_seconds).toBeGreaterThan(0);
  expect(first.files_per_second).toBeGreaterThan(0);
  expect(second.remaining_seconds).toBe(0);
});
