import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';

const root = packageRoot();
const sources = ['src', 'extractors', 'schemas'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Code without its comments; crude, but string literals of ours hold no comment marks. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');
}

test('domain words live in seeds: no Chinese character stands in code', () => {
  const offending = sources.filter((file) =>
    /\p{Script=Han}/u.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
  );
  expect(offending).toEqual([]);
});

test('the median source file has under 100 lines, none over 400', () => {
  const lengths = sources
    .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  expect(lengths.at(-1)).toBeLessThan(400);
});

test('the pipeline fits on a screen or two', () => {
  const pipeline = readFileSync(join(root, 'src/pipeline.ts'), 'utf8');
  expect(pipeline.split('\n').length).toBeLessThan(120);
});
