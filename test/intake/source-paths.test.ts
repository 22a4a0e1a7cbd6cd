import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../schemas/errors.ts';
import { sourcePaths } from '../../src/intake/source-paths.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const sources = (paths: readonly string[], root?: string) =>
  sourcePaths(paths, root).map(({ source }) => source);

test('a folder gives its files by name, relative to it, and nothing that is no filing', () => {
  const folder = temporaryFolder({
    'b.txt': 'b',
    'a/二.txt': '2',
    'a/一.txt': '1',
    'a/about.yaml': '',
    '.git/config': '',
    'a/.hidden': '',
    'a/~$lock.docx': '',
    'filings.db': '',
    'filings.db-wal': '',
    'filings.dbf': 'a table',
  });
  expect(sources([folder])).toEqual(['a/一.txt', 'a/二.txt', 'b.txt', 'filings.dbf']);
});

test('a file is named by its own name, and by its path below the root where one is given', () => {
  const folder = temporaryFolder({ '2020/局.txt': '0', '2021/局.txt': '1' });
  expect(sources([join(folder, '2020/局.txt')])).toEqual(['局.txt']);
  const both = [join(folder, '2020/局.txt'), join(folder, '2021')];
  expect(sources(both, folder)).toEqual(['2020/局.txt', '2021/局.txt']);
});

test('a file that is named or linked to twice is read once', () => {
  const folder = temporaryFolder({ 'a/one.txt': '1' });
  symlinkSync(join(folder, 'a/one.txt'), join(folder, 'z.txt'));
  expect(sources([folder, join(folder, 'a'), join(folder, 'a/one.txt')])).toEqual(['a/one.txt']);
});

test('a loop of links ends, and a broken link stays to be reported', () => {
  const folder = temporaryFolder({ 'a/one.txt': '1' });
  symlinkSync(folder, join(folder, 'a/loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
  expect(sources([folder])).toEqual(['a/one.txt', 'broken.txt']);
});

test('sizes are in bytes', () => {
  const folder = temporaryFolder({ 'a.txt': '局' });
  expect(sourcePaths([folder])[0]?.size).toBe(3);
});

test.each<[string, (folder: string) => readonly [string[], string?], RegExp]>([
  ['a missing path', (folder) => [[join(folder, 'no')]], /no file or folder at/u],
  ['a folder without a file', (folder) => [[join(folder, 'empty')]], /no file to read/u],
  [
    'two files of one name',
    (folder) => [[join(folder, '2020'), join(folder, '2021')]],
    /both be named 局.txt.*--root/u,
  ],
  [
    'a path outside of the root',
    (folder) => [[folder], join(folder, '2020')],
    /outside of --root/u,
  ],
])('%s is a UsageError', (_, given, message) => {
  const folder = temporaryFolder({
    '2020/局.txt': '0',
    '2021/局.txt': '1',
    'empty/.keep': '',
  });
  const [paths, root] = given(folder);
  expect(() => sourcePaths(paths, root)).toThrow(UsageError);
  expect(() => sourcePaths(paths, root)).toThrow(message);
});

test('names in GBK, as unpackers leave them on Linux, are decoded and their files found', () => {
  const folder = temporaryFolder({ '2020/a.txt': 'a' });
  const gbk = Buffer.from('bed6', 'hex'); // 局
  const under = (...parts: readonly (string | Buffer)[]) =>
    Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from('/'), Buffer.from(part)])));
  mkdirSync(Buffer.concat([Buffer.from(folder), under(gbk)]));
  const file = Buffer.concat([Buffer.from(folder), under(gbk, gbk)]);
  writeFileSync(file, '局');
  const found = sourcePaths([folder]).at(-1);
  expect(found).toMatchObject({ source: '局/局', size: 3 });
  expect(found?.path).toEqual(file);
});
