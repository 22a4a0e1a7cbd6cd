import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/intake/fingerprint.ts';
import { packageRoot, packageVersion } from '../../src/intake/package-root.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const FILES = {
  'package.json': '{}',
  'seeds/statements/a.yaml': 'title: 收入决算表',
  'src/pipeline.ts': 'export {}',
  'schemas/outcome.ts': 'export {}',
  'src/cli/commands/ingest.ts': 'export {}',
  'src/audit/report.ts': 'export {}',
  'README.md': 'read me',
};

test.each([
  ['a seed', 'seeds/statements/a.yaml', true],
  ['a new seed', 'seeds/items/b.csv', true],
  ['code', 'src/pipeline.ts', true],
  ['the list of libraries', 'package.json', true],
  ['a command', 'src/cli/commands/ingest.ts', false],
  ['a report', 'src/audit/report.ts', false],
  ['a page for readers', 'README.md', false],
  ['a leftover beside the code', 'src/notes.txt', false],
])('a change of %s', (_, path, matters) => {
  const folder = temporaryFolder({ ...FILES, 'seeds/items/a.csv': '' });
  const before = fingerprint(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/u);
  expect(fingerprint(folder)).toBe(before);
  writeFileSync(join(folder, path), 'changed');
  expect(fingerprint(folder) !== before).toBe(matters);
});

test('a fingerprint does not depend on where the package lies', () => {
  expect(fingerprint(temporaryFolder(FILES))).toBe(fingerprint(temporaryFolder(FILES)));
});

test('the package finds itself', () => {
  expect(packageRoot()).toBe(join(import.meta.dirname, '..', '..'));
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/u);
});
