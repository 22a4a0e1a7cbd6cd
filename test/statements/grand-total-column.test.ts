import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { StatementKind } from '../../src/knowledge/statements.ts';
import { columnMeaning } from '../../src/statements/column-meaning.ts';
import { withGrandTotal } from '../../src/statements/grand-total-column.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../seeds', import.meta.url)));

function kindOf(key: string): StatementKind {
  const kind = knowledge.statements.get(key);
  if (kind === undefined) throw new Error(`no statement ${key}`);
  return kind;
}

function codes(paths: readonly (readonly string[])[]): readonly (string | undefined)[] {
  const kind = kindOf('budget.three_public');
  const meanings = new Map(
    paths.map((path, column) => [
      column,
      columnMeaning(path, kind, null, { ...knowledge, year: null }),
    ]),
  );
  const read = withGrandTotal(meanings, (column) => paths[column]?.length ?? 0, kind);
  return [...read.values()].map(({ item }) => item?.code);
}

test('合计 beside 三公经费 with its own 小计 is the total of the table', () => {
  expect(codes([['合计'], ['“三公”经费', '小计'], ['会议费']])).toEqual([
    'TOTAL',
    'three_public.total',
    'meeting',
  ]);
});

test('合计 alone is 三公经费', () => {
  expect(codes([['合计'], ['公务接待费']])).toEqual([
    'three_public.total',
    'three_public.reception',
  ]);
});

test('合计 below a heading that names 三公经费 is 三公经费', () => {
  expect(codes([['“三公”经费预算数', '合计'], ['机关运行经费预算数']])).toEqual([
    'three_public.total',
    'operating_cost.total',
  ]);
});
