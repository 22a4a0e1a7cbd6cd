import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { CheckResult } from '../../schemas/records/check.ts';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';
import { FAULTS } from './faults.ts';

const SHARED = join(packageRoot(), '..', 'shared');
const FILINGS = join(SHARED, 'filings');
const SEEDS = join(SHARED, 'seeds');
const NAME_DIFFERS = 'filing.unit-name-differs';

interface Found {
  /** Errors and warnings, as a reader gets them. */
  readonly grave: readonly string[];
  readonly notes: readonly string[];
  /** What another finding explains. */
  readonly follows: readonly string[];
  /** What closes although the printed figures differ. */
  readonly rounded: readonly string[];
}

/** Findings with their places: `final.told-share page 21`, `codes.other-code line 577`. */
async function audited(path: string): Promise<Found> {
  const { filings, problems } = await readSource(readSourceFile(path), knowledge);
  const found = filings.flatMap(({ checks, facts }) =>
    checks.map((result) => {
      const { check, provenance, figures } = result;
      const place = placeOf(provenance ?? facts[figures[0]?.fact ?? -1]?.provenance);
      return { result, line: `${check} ${place}`.trim() };
    }),
  );
  const named = problems.filter(({ code }) => code === NAME_DIFFERS);
  const linesOf = (is: (result: CheckResult) => boolean) =>
    found.filter(({ result }) => is(result)).map(({ line }) => line);
  return {
    grave: [
      ...linesOf((result) => result.outcome === 'fail' && result.severity !== 'information'),
      ...named.map(({ provenance }) => `${NAME_DIFFERS} ${placeOf(provenance ?? undefined)}`),
    ].sort(),
    notes: linesOf(
      ({ outcome, severity, cause }) =>
        outcome === 'fail' && severity === 'information' && cause === null,
    ),
    follows: linesOf(({ outcome, cause }) => outcome === 'fail' && cause !== null),
    rounded: linesOf(
      ({ outcome, difference }) => outcome === 'pass' && (difference ?? '0') !== '0',
    ),
  };
}

function placeOf(place: Provenance | undefined): string {
  if (place?.kind === 'page') return `page ${place.page}`;
  return place?.kind === 'span' ? `line ${place.line}` : '';
}

describe('the faults of real filings are found at their places, and nothing else', () => {
  const present = Object.entries(FAULTS).filter(([name]) => existsSync(join(SHARED, name)));
  test.skipIf(present.length === 0).each(present)('%s', async (name, faults) => {
    const found = await audited(join(SHARED, name));
    const expected = (gravity: keyof Found) =>
      faults.flatMap(({ [gravity]: lines = [] }) => lines).sort();
    expect(found.grave).toEqual(expected('grave'));
    expect([...found.notes].sort()).toEqual(expected('notes'));
    expect(expected('follows').filter((line) => !found.follows.includes(line))).toEqual([]);
    expect(expected('rounded').filter((line) => !found.rounded.includes(line))).toEqual([]);
  });
});

function synthetic(ending: string): string[] {
  const folder = join(FILINGS, 'synthetic');
  if (!existsSync(folder) || !existsSync(SEEDS)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

describe('filings that were made consistent have neither error nor warning', () => {
  const paths = synthetic('决算.txt');
  test.skipIf(paths.length === 0).each(paths)('%s', async (path) => {
    expect((await audited(path)).grave).toEqual([]);
  });
});

/** What is found, wherever it stands: the places of a format are its own. */
async function findingsOf(path: string): Promise<readonly string[]> {
  const { filings } = await readSource(readSourceFile(path), knowledge);
  return filings
    .flatMap(({ checks }) => checks)
    .filter(({ outcome, cause }) => outcome === 'fail' && cause === null)
    .map(({ check, severity, subject, stated, recomputed }) =>
      [severity, check, subject.replaceAll(' ', ''), stated, recomputed].join(' '),
    )
    .sort();
}

const withoutContents = (lines: readonly string[]) =>
  lines.filter((line) => !/ contents\./u.test(line));

describe('the renditions of one filing have the same findings', () => {
  const whole = ['.docx', '.doc', '.html', '.gbk.html', '.pdf'];
  const groups = synthetic('决算.txt').filter((path) => /\/(?:A01|B02|C03)_/u.test(path));
  test.skipIf(groups.length === 0).each(groups)('%s', async (path) => {
    const expected = await findingsOf(path);
    expect(expected).not.toEqual([]);
    const renditions = whole
      .map((ending) => path.replace(/\.txt$/u, ending))
      .filter((rendition) => existsSync(rendition));
    expect(renditions.length).toBeGreaterThanOrEqual(4);
    for (const rendition of renditions) expect(await findingsOf(rendition)).toEqual(expected);
    // An archive is the narrative beside a workbook, which has titles of its own.
    const archive = path.replace(/txt$/u, 'zip');
    if (existsSync(archive))
      expect(withoutContents(await findingsOf(archive))).toEqual(withoutContents(expected));
  });

  const books = synthetic('决算.xlsx').filter((path) => /\/(?:A01|B02|C03)_/u.test(path));
  test.skipIf(books.length === 0).each(books)('%s: those of its tables', async (path) => {
    const ofTables = (await findingsOf(path.replace(/\.xlsx$/u, '.txt'))).filter(
      (line) => !/ (?:contents|told-missing)\./u.test(line),
    );
    for (const book of [path, path.replace(/x$/u, '')])
      expect(await findingsOf(book)).toEqual(ofTables);
  });
});
