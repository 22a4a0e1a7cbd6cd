import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SeedError } from '../../schemas/errors.ts';
import { run } from '../../src/cli/run.ts';
import { commandRun } from '../builders/command-run.ts';
import { madeIo } from '../builders/made-io.ts';
import { madeDatabase } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const COMMANDS = ['ingest', 'facts', 'show', 'check', 'problems', 'search'];

test.each(COMMANDS)('the help of %s has examples and exit codes', async (command) => {
  const { code, out, err } = await commandRun([command, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Usage: gongkai ${command}`);
  expect(out).toMatch(new RegExp(`Examples:\\n  gongkai ${command} `, 'u'));
  expect(out).toMatch(/Exit codes: 0 /u);
});

test('the help of the program names every command', async () => {
  const { code, out } = await commandRun(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'mu'));
});

test('the version is that of the package', async () => {
  expect(await commandRun(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
});

test.each([
  ['no command', [], /Usage: gongkai/u],
  ['an unknown command', ['fact'], /unknown command 'fact'.*Did you mean facts/su],
  ['an unknown option', ['facts', 'x.db', '--yaer', '2020'], /unknown option '--yaer'/u],
  ['a missing argument', ['facts'], /missing required argument 'db'/u],
  ['a missing database option', ['ingest', '.'], /required option '--db <file>'/u],
  ['a year of two digits', ['facts', 'x.db', '--year', '20'], /four digits/u],
  ['a limit of nothing', ['facts', 'x.db', '--limit', '0'], /above 0/u],
  ['an unknown status', ['facts', 'x.db', '--status', 'sure'], /verified, unchecked, conflict/u],
  ['two formats at once', ['facts', 'x.db', '--csv', '--json'], /cannot be used with/u],
  ['a path that is not there', ['ingest', 'no/such', '--db', 'x.db'], /no file or folder at/u],
])('%s is told with exit code 2', async (_, argv, message) => {
  const { code, out, err } = await commandRun(argv);
  expect(err).toMatch(message);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test.each([['facts'], ['check'], ['problems']])(
  '%s without a database says how to make one, with exit code 3',
  async (command) => {
    const { code, err } = await commandRun([command, join(temporaryFolder(), 'no.db')]);
    expect(code).toBe(3);
    expect(err).toMatch(/^gongkai: no database at .*: make one with gongkai ingest/u);
  },
);

test('faulty knowledge is a fault of the installation, with exit code 4', async () => {
  const io = madeIo();
  const folder = temporaryFolder({ 'a.txt': 'a' });
  const load = () => Promise.reject(new SeedError('items/a.csv', 'code is missing'));
  expect(await run(['ingest', folder, '--db', join(folder, 'x.db')], io, load)).toBe(4);
  expect(io.printed.err).toBe('gongkai: seeds/items/a.csv: code is missing\n');
});

test('a reader who has seen enough ends the command quietly', async () => {
  const out = () => Promise.reject(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  const { code, err } = await commandRun(['facts', madeDatabase()], { out });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
