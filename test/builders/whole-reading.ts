import { expect } from 'vitest';
import { factLine, readDrawn } from './read.ts';

/** A drawn table inside a filing of its kind, of the year 2022. */
export function filingWith(kind: 'final' | 'budget', drawn: string): string {
  return kind === 'final'
    ? `河口县统计局2022年度部门决算\n# 第二部分 2022年度部门决算表\n${drawn}`
    : `河口县统计局2022年部门预算\n# 第二部分 2022年部门预算表\n${drawn}`;
}

/**
 * The facts of a drawn table of which nothing may be left over: every figure has a meaning, nothing
 * is reported, no identity fails.
 */
export function wholeFacts(kind: 'final' | 'budget', drawn: string): readonly string[] {
  const { facts, unassigned, problems, checks } = readDrawn(filingWith(kind, drawn));
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(unassigned.map(({ printed, reason }) => `${printed} ${reason}`)).toEqual([]);
  expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  return facts.map((fact) => `${factLine(fact)} ${fact.status}`);
}
