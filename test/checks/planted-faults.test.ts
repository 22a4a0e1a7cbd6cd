import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../schemas/records/check.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { anyBooks, drawnFiling, rounded } from '../builders/consistent-filing.ts';
import { readDrawn } from '../builders/read.ts';

const RUNS = { numRuns: 15 };
const NAME_DIFFERS = 'filing.unit-name-differs';

function findings(results: readonly CheckResult[], problems: readonly Problem[] = []): string[] {
  return [
    ...results
      .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'information')
      .map(({ check, subject }) => `${check} ${subject}`),
    ...problems.filter(({ code }) => code === NAME_DIFFERS).map(({ code }) => code),
  ];
}

function found(drawn: string): string[] {
  const { checks, problems } = readDrawn(drawn);
  return findings(checks, problems);
}

test('a random consistent filing has no finding, and its tables are verified', () => {
  fc.assert(
    fc.property(anyBooks, (books) => {
      const { checks, problems, facts } = readDrawn(drawnFiling(books));
      expect(findings(checks, problems)).toEqual([]);
      const tables = facts.filter(({ origin }) => origin === 'table');
      expect(tables.length).toBeGreaterThan(80);
      expect(tables.filter(({ status }) => status !== 'verified')).toEqual([]);
    }),
    RUNS,
  );
});

test('a consistent filing whose figures were rounded one by one has no finding', () => {
  fc.assert(
    fc.property(anyBooks, (books) => {
      const { checks, problems } = readDrawn(drawnFiling(books, rounded));
      expect(findings(checks, problems)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** The lines that a pattern matches, with their positions. */
function linesOf(drawn: string, pattern: RegExp): { line: string; at: number }[] {
  return drawn
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => pattern.test(line));
}

function withLine(drawn: string, at: number, line: string | null): string {
  const lines = drawn.split('\n');
  lines.splice(at, 1, ...(line === null ? [] : [line]));
  return lines.join('\n');
}

/** Makes one line another one; `pick` says which of those that match. */
type Plant = (drawn: string, pick: number) => string;

function changed(pattern: RegExp, change: (line: string, pick: number) => string | null): Plant {
  return (drawn, pick) => {
    const lines = linesOf(drawn, pattern);
    const chosen = lines[pick % lines.length];
    if (chosen === undefined) throw new Error(`no line matches ${String(pattern)}`);
    const line = change(chosen.line, pick);
    if (line === chosen.line) throw new Error(`nothing is changed in ${line}`);
    return withLine(drawn, chosen.at, line);
  };
}

/** Another digit before the point of any figure of a line: the figure, too, is picked. */
const anyFigure = (line: string, pick: number) => {
  const figures = [...line.matchAll(/\d(?=\.\d\d)/gu)];
  const at = figures[pick % figures.length]?.index ?? 0;
  return `${line.slice(0, at)}${otherDigit(line[at] ?? '')}${line.slice(at + 1)}`;
};

const otherDigit = (digit: string) => String((Number(digit) + 5) % 10);

const PLANTS: readonly (readonly [string, Plant])[] = [
  [
    'a digit changed in a table',
    changed(/^\d{7} \|/u, (line) => line.replace(/(\d)(?=\d\.\d\d)/u, otherDigit)),
  ],
  ['any figure of any table changed', changed(/\|.*\d\.\d\d/u, anyFigure)],
  [
    'the name of a table changed to another year’s',
    changed(/^支出决算表$/u, (line) => `2018年度${line}`),
  ],
  [
    'a unit of a sentence swapped',
    changed(/^2020年度.*合计/u, (line) => line.replace('万元', '元')),
  ],
  [
    'a total of a sentence altered',
    changed(/^2020年度“三公”/u, (line) => line.replace(/\d(?=\.\d\d万元)/u, otherDigit)),
  ],
  [
    'the name of an item of a sentence changed',
    changed(/行政运行（项）/u, (line) => line.replace('行政运行', '机关服务')),
  ],
  [
    'an increase of a sentence called a decrease',
    changed(/^2020年度一般.*与2019年度相比/u, (line) =>
      line.replace(/增长(?=\d)|下降(?=\d)/u, (word) => (word === '增长' ? '下降' : '增长')),
    ),
  ],
  ['a row dropped', changed(/^2\d{6} \|/u, () => null)],
  ['a unit swapped', changed(/^单位：万元$/u, () => '单位：元')],
  [
    'the year of a sentence changed',
    changed(/^2020年度.*合计/u, (line) => line.replace('2020', '2018')),
  ],
  ['a total altered', changed(/^合计 \|/u, (line) => line.replace(/\d(?=\.\d\d)/u, otherDigit))],
  [
    'a direction word flipped',
    changed(/^2020年度一般.*与2019年度相比/u, (line) =>
      line.replace(/下降|增长/u, (word) => (word === '下降' ? '增长' : '下降')),
    ),
  ],
  [
    'a comparison with the budget flipped',
    changed(/决算数大于年初预算数/u, (line) => line.replace('大于', '小于')),
  ],
  ['the name of the unit changed', changed(/^部门：/u, () => '部门：建山县农业农村局')],
  [
    'the name of an item changed',
    changed(/^2010301 \| 行政运行/u, (line) => line.replace('行政运行', '机关服务')),
  ],
  [
    'a figure of a sentence changed',
    changed(/^2020年度支出合计/u, (line) => line.replace(/\d(?=\.\d\d万元)/u, otherDigit)),
  ],
  [
    'a share changed',
    changed(/主要用于以下方面/u, (line) => line.replace(/\d(?=\.\d\d%)/u, otherDigit)),
  ],
  [
    'a completion rate changed',
    changed(/完成年初预算的/u, (line) => line.replace(/\d(?=\.\d\d%)/u, otherDigit)),
  ],
];

describe('a planted fault is found', () => {
  test.each(PLANTS)('%s', (_, plant) => {
    fc.assert(
      fc.property(anyBooks, fc.nat(1000), (books, pick) => {
        expect(found(plant(drawnFiling(books), pick)).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

test('a line of the text that is left out is a note', () => {
  fc.assert(
    fc.property(anyBooks, fc.nat(1000), (books, pick) => {
      const drawn = changed(/（项）。年初预算为/u, () => null)(drawnFiling(books), pick);
      const { checks } = readDrawn(drawn);
      const left = checks.filter(({ check }) => check === 'told-missing.item');
      expect(left).toHaveLength(1);
      expect(findings(checks)).toEqual([]);
    }),
    RUNS,
  );
});
