import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFile } from '../../src/intake/source-file.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

test('a file comes with its bytes and their hash', () => {
  const path = join(temporaryFolder({ 'a.txt': 'abc' }), 'a.txt');
  const { value, problems } = sourceFile({ source: 'a.txt', path });
  expect(problems).toEqual([]);
  expect(value?.source).toBe('a.txt');
  expect(Buffer.from(value?.bytes ?? []).toString()).toBe('abc');
  expect(value?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([
  ['a file over the limit', 'big.txt', 'intake.too-large', /11 bytes|0\.0 MB/u],
  ['a missing file', 'gone.txt', 'intake.unreadable', /ENOENT: no such file/u],
  ['a folder', 'folder', 'intake.unreadable', /folder cannot be listed/u],
  ['a pipe', 'pipe', 'intake.unreadable', /pipe or a device/u],
])('%s is a fatal problem and no exception', (_, name, code, message) => {
  const folder = temporaryFolder({ 'big.txt': 'eleven byte', 'folder/a.txt': '' });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { value, problems } = sourceFile({ source: name, path: join(folder, name) }, 10);
  expect(value).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code, severity: 'fatal' });
  expect(problems[0]?.message).toMatch(message);
  expect(problems[0]?.message).not.toContain(folder);
});
