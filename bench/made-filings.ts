import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/intake/package-root.ts';

/**
 * Writes so many filings into a folder: the text samples in turn, each with a line of its own, so
 * that no two have the same bytes.
 */
export function madeFilings(folder: string, count: number): void {
  const samples = join(packageRoot(), 'samples');
  const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(txt|md)$/u.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(samples, path), 'utf8') }));
  for (let index = 0; index < count; index += 1) {
    const { path, text } = texts[index % texts.length] ?? { path: '', text: '' };
    const year = join(folder, String(index % 10));
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `${index}-${path.replaceAll('/', '-')}`), `${text}\n\n${index}\n`);
  }
}
