import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBooks, type Books, drawnFiling } from '../builders/consistent-filing.ts';
import { readDrawn } from '../builders/read.ts';

const RUNS = { numRuns: 8 };
const CODED = ['收入决算表', '支出决算表', '一般公共预算财政拨款支出决算表'];
const anyCoded = fc.constantFrom(...CODED);
/** Title, department, unit and header stand above the rows. */
const ABOVE = 4;

type Row = readonly string[];

/** The filing with other rows in one of its tables; the first row is 合计. */
function withRows(drawn: string, title: string, change: (rows: readonly Row[]) => readonly Row[]) {
  const lines = drawn.split('\n');
  const start = lines.indexOf(title) + ABOVE;
  const length = lines.slice(start).findIndex((line) => /表$|^#/u.test(line));
  const rows = lines
    .slice(start, start + length)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  lines.splice(start, length, ...change(rows).map((row) => row.join(' | ')));
  return lines.join('\n');
}

/** Errors and warnings that nothing else explains. */
function findings(drawn: string): string[] {
  return readDrawn(drawn)
    .checks.filter(({ severity, cause }) => severity !== 'information' && cause === null)
    .map(({ check, subject }) => `${check} ${subject}`);
}

/** All that is said of the tables and their codes, notes too. */
function noticed(drawn: string): string[] {
  return readDrawn(drawn)
    .checks.filter(({ outcome, check }) => outcome === 'fail' && !check.startsWith('told-'))
    .map(({ check }) => check);
}

/** Rows of equal amounts may change places. */
function areAllDifferent({ items }: Books): boolean {
  const amounts = items.flatMap(({ basic, project }) => [basic, project, basic + project]);
  return new Set(amounts).size === amounts.length;
}

describe('one fault of a whole table is one finding', () => {
  test('amounts that slid by a row against their codes', () => {
    fc.assert(
      fc.property(anyBooks, anyCoded, (books, title) => {
        fc.pre(areAllDifferent(books));
        const slid = withRows(drawnFiling(books), title, (rows) =>
          rows.map((row, index) => [...row.slice(0, 2), ...(rows.at(index - 1) ?? []).slice(2)]),
        );
        expect(findings(slid)).toEqual([`table-incoherent ${title}`]);
      }),
      RUNS,
    );
  });

  test('amounts that slid by a column against their headings', () => {
    fc.assert(
      fc.property(anyBooks, fc.constantFrom(...CODED.slice(1)), (books, title) => {
        const turned = withRows(drawnFiling(books), title, (rows) =>
          rows.map(([code = '', name = '', total = '', basic = '', project = '']) => [
            code,
            name,
            basic,
            total,
            project,
          ]),
        );
        expect(findings(turned)).toEqual([`table-incoherent ${title}`]);
      }),
      RUNS,
    );
  });

  test('the wrong unit', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        const drawn = drawnFiling(books).replace(
          '支出决算表\n部门：建水县农业农村局\n单位：万元',
          '支出决算表\n部门：建水县农业农村局\n单位：元',
        );
        expect(findings(drawn)).toEqual(['table-unit 支出决算表']);
      }),
      RUNS,
    );
  });

  test('a page that is missing', () => {
    fc.assert(
      fc.property(
        anyBooks,
        anyCoded,
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (books, title, from, count) => {
          const cut = withRows(drawnFiling(books), title, (rows) => [
            ...rows.slice(0, from),
            ...rows.slice(from + count),
          ]);
          expect(findings(cut).length).toBeLessThanOrEqual(1);
          expect(noticed(cut)).not.toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a table that lost its first page, and its total with it, says so', () => {
    fc.assert(
      fc.property(anyBooks, anyCoded, (books, title) => {
        const cut = withRows(drawnFiling(books), title, (rows) => rows.slice(5));
        const noted = readDrawn(cut).checks.map(({ check }) => check);
        expect(noted).toContain('tables.total-missing');
        expect(findings(cut)).toEqual([]);
      }),
      RUNS,
    );
  });
});
