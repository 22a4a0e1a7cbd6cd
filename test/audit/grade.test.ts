import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Severity } from '../../schemas/records/problem.ts';
import { gradeOf } from '../../src/audit/grade.ts';
import { packageRoot } from '../../src/intake/package-root.ts';
import { loadReportKnowledge } from '../../src/knowledge/wording.ts';

const { findings: seed } = loadReportKnowledge(join(packageRoot(), 'seeds'), 'zh');

function grade(severities: readonly Severity[], verified: number, unchecked: number): string {
  const count = (status: 'verified' | 'unchecked', facts: number) =>
    ({ origin: 'table', status, facts }) as const; // literal origin
  const found = severities.map((severity) => ({ severity }));
  return gradeOf(found, [count('verified', verified), count('unchecked', unchecked)], seed).grade;
}

test.each([
  [[], 95, 5, 'A'],
  [['information'], 100, 0, 'A'],
  [[], 94, 6, 'B'],
  [['warning'], 100, 0, 'B'],
  [['error'], 100, 0, 'C'],
  [[], 79, 21, 'D'],
  [[], 0, 0, '–'],
] satisfies [Severity[], number, number, string][])(
  'findings %j with %d verified and %d open figures: %s',
  (severities, verified, unchecked, expected) => {
    expect(grade(severities, verified, unchecked)).toBe(expected);
  },
);
