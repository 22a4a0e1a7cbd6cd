import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/intake/package-root.ts';
import { commandRun } from '../builders/command-run.ts';

const root = packageRoot();
const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  const text = read(name);

  test('gives the two commands that do all the set-up', () => {
    expect(text).toContain('npm ci && npx gongkai ingest samples --db filings.db');
    expect(text).toContain('npm ci && npm test');
  });

  test('lists every command of the program', async () => {
    const { out } = await commandRun(['--help']);
    const commands = [...out.matchAll(/^ {2}(\w+) \[options\]/gmu)].map(([, command]) => command);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(text).toContain(`gongkai ${command}`);
  });

  test('links only to what exists', () => {
    const links = [...text.matchAll(/\]\((?<path>[^)#:]+)\)/gu)].map(
      ({ groups }) => groups?.['path'],
    );
    expect(links.filter((path) => !existsSync(join(root, path ?? '')))).toEqual([]);
  });
});

test('the built program may be run: npx does not see to it where it knows the folder', () => {
  const { bin } = z
    .object({ bin: z.object({ gongkai: z.string() }) })
    .parse(JSON.parse(read('package.json')));
  expect(() => accessSync(join(root, bin.gongkai), constants.X_OK)).not.toThrow();
});

test('the contract names every column of the view and every measure by its file', () => {
  const contract = read('docs/contract.md');
  for (const column of [
    'filing_id',
    'statement',
    'item_code',
    'measure',
    'printed_unit',
    'locator',
    'status',
    'fact_id',
  ]) {
    expect(contract).toContain(`\`${column}\``);
  }
});
