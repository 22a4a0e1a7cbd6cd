import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Real and synthetic filings, in this repository and beside it. */
const ROOTS = ['samples', '../shared/seeds', '../shared/filings'].map((path) =>
  join(import.meta.dirname, '../..', path),
);

/** Paths of all sample files that are present. */
export function sampleFiles(): readonly string[] {
  return ROOTS.filter((root) => existsSync(root)).flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => join(root, path))
      .filter((path) => statSync(path).isFile()),
  );
}
