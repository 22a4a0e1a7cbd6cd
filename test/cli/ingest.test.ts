import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Store } from '../../src/store/store.ts';
import { storedFile } from '../../src/store/stored-file.ts';
import { madeProblem, madeReading, unopened } from '../builders/checked-filing.ts';
import { commandRun, madePipeline, TERMINAL } from '../builders/command-run.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const FILES = { '2020/财政局.txt': 'a', '2021/财政局.txt': 'b' };

/** Cannot open the files of 2021. */
const PARTIAL = madePipeline(async ({ source }) => {
  if (!source.startsWith('2021')) return madeReading();
  const message = 'the bytes are no text';
  return unopened(madeProblem({ severity: 'fatal', message }));
});

test('a run tells what it left in the database and what to look at', async () => {
  const folder = temporaryFolder(FILES);
  const db = join(folder, 'filings.db');
  const { code, out } = await commandRun(['ingest', folder, '--db', db]);
  expect(code).toBe(0);
  expect(out).toBe(`2 files: 2 ingested (2 new)
2 statements, 6 facts: 2 verified, 4 unchecked
2 figures kept without a meaning
failing checks: 0; problems: none
  gongkai facts ${db}  the figures
`);
  const again = await commandRun(['ingest', folder, '--db', db]);
  expect(again.out).toContain('2 files: 2 ingested (2 unchanged)');
});

test('a file that cannot be read is told, kept, and leaves exit code 1, also the next time', async () => {
  const folder = temporaryFolder(FILES);
  const argv = ['ingest', folder, '--db', join(folder, 'filings.db')];
  const { code, out, err } = await commandRun(argv, {}, PARTIAL);
  expect(code).toBe(1);
  expect(err).toBe('unreadable: 2021/财政局.txt: the bytes are no text\n');
  expect(out).toContain('2 files: 1 ingested, 1 unreadable (2 new)');
  expect(out).toContain('--severity fatal');
  const again = await commandRun(argv, {}, PARTIAL);
  expect({ code: again.code, err: again.err }).toEqual({ code: 1, err: '' });
});

test('with --json every event is a line', async () => {
  const folder = temporaryFolder(FILES);
  const db = join(folder, 'filings.db');
  const { out, err } = await commandRun(['ingest', folder, '--db', db, '--json'], {}, PARTIAL);
  const events = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(err).toBe('');
  expect(events).toHaveLength(3);
  expect(events[1]).toMatchObject({
    event: 'file',
    source: '2021/财政局.txt',
    change: 'new',
    state: 'unreadable',
    fault: 'the bytes are no text',
    done: 2,
    total: 2,
  });
  expect(events[2]).toMatchObject({ event: 'summary', states: { ingested: 1, unreadable: 1 } });
});

test('with --quiet nothing is printed', async () => {
  const folder = temporaryFolder(FILES);
  const argv = ['ingest', folder, '--db', join(folder, 'filings.db'), '--quiet'];
  expect(await commandRun(argv)).toEqual({ code: 0, out: '', err: '' });
});

test('on a terminal one line is written over', async () => {
  const folder = temporaryFolder({ ...FILES, '2022/财政局.txt': 'c' });
  const argv = ['ingest', folder, '--db', join(folder, 'filings.db')];
  const { err } = await commandRun(argv, { ...TERMINAL, columns: 60 });
  const lines = err.split('\r\u001b[2K').filter((line) => line !== '');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^1\/3 files \(33%\) {2}\d\.\d files\/s {2}\d+ s left {2}2020/u);
});

test('files are named relative to the root, larger ones than asked for are reported', async () => {
  const folder = temporaryFolder({ ...FILES, '2020/large.txt': 'x'.repeat(1024 * 1024 + 1) });
  const db = join(folder, 'x.db');
  const paths = [join(folder, '2020'), join(folder, '2021')];
  const { code } = await commandRun([
    'ingest',
    ...paths,
    ...['--root', folder, '--db', db, '--max-size', '1'],
  ]);
  expect(code).toBe(1);
  const store = Store.open(db, 'read');
  expect(storedFile(store, '2021/财政局.txt')?.state).toBe('ingested');
  expect(storedFile(store, '2020/large.txt')?.state).toBe('unreadable');
  store.close();
});

test('a mistyped path makes no database', async () => {
  const db = join(temporaryFolder(), 'filings.db');
  expect((await commandRun(['ingest', 'no/such/path', '--db', db])).code).toBe(2);
  expect(existsSync(db)).toBe(false);
});
