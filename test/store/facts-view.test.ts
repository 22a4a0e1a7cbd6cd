import { expect, test } from 'vitest';
import { z } from 'zod';
import { type FactFilter, factRows } from '../../src/store/fact-rows.ts';
import { Store } from '../../src/store/store.ts';
import { madeFact, madeFiling } from '../builders/checked-filing.ts';
import { madeDatabase } from '../builders/stored.ts';

const CONTRACT = `filing_id source sha256 doc_kind fiscal_year unit_name region_code statement
  item_scheme item_code item_name measure value unit printed printed_unit origin page bbox locator
  status`.split(/\s+/u);

test('the columns of the contract come first and in its order', () => {
  const store = Store.open(madeDatabase(), 'read');
  const [row] = store.rows(z.record(z.string(), z.unknown()), 'SELECT * FROM facts');
  expect(Object.keys(row ?? {})).toEqual([...CONTRACT, 'fact_id', 'ordinal', 'explanation']);
  store.close();
});

test('every fact is a row, a figure without meaning is none, a value stays text', () => {
  const store = Store.open(madeDatabase(), 'read');
  const rows = [...factRows(store, {})];
  expect(rows.map((row) => [row.fact_id, row.measure, row.value])).toEqual([
    ['f1-1', 'revenue.total', '7426900'],
    ['f1-2', 'revenue.appropriation', '7000000'],
    ['f1-3', 'revenue.other', '426900'],
  ]);
  store.close();
});

test.each([
  [
    'a page and a box',
    madeFact({ provenance: { kind: 'page', page: 3, bbox: [1, 2.5, 30, 40] } }),
    { page: 3, bbox: '[1,2.5,30,40]', locator: null },
  ],
  [
    'a span without a locator',
    madeFact({ provenance: { kind: 'span', start: 20_551, end: 20_563, line: 431 } }),
    { page: null, bbox: null, locator: 'line 431, characters 20551-20563' },
  ],
  [
    'a span with a locator',
    madeFact({ locator: 'table 2, row 4, column 3' }),
    { page: null, bbox: null, locator: 'table 2, row 4, column 3' },
  ],
  [
    'a cell',
    madeFact({ provenance: { kind: 'cell', part: 'Sheet1', table: 2, row: 5, column: 3 } }),
    { page: null, bbox: null, locator: 'Sheet1, table 2, row 5, column 3' },
  ],
])('%s says where a fact stands', (_, fact, place) => {
  const filing = madeFiling({ facts: [fact], checks: [] });
  const store = Store.open(madeDatabase([{ filing }]), 'read');
  expect([...factRows(store, {})][0]).toMatchObject(place);
  store.close();
});

const FACTS = [
  madeFact({ statement: 'final.revenue', itemCode: '20103', itemName: '政府办公厅' }),
  madeFact({
    statement: 'final.gpb_basic',
    itemCode: '30101',
    itemName: '基本工资',
    measure: 'final',
  }),
  madeFact({
    itemCode: 'exp.basic',
    itemName: '基本支出',
    origin: 'narrative',
    status: 'conflict',
  }),
];

test.each<[FactFilter, number]>([
  [{}, 6],
  [{ unit: '民政' }, 3],
  [{ year: 2021 }, 3],
  [{ region: '532524' }, 3],
  [{ statement: 'final.revenue' }, 4],
  [{ statement: 'final.gpb*' }, 2],
  [{ item: '20103' }, 2],
  [{ item: '2010*' }, 2],
  [{ item: '基本工资' }, 2],
  [{ item: '基本*' }, 4],
  [{ item: '[2]0103' }, 0],
  [{ measure: 'final' }, 2],
  [{ status: 'conflict' }, 2],
  [{ origin: 'narrative', year: 2020 }, 1],
  [{ source: '2021/*' }, 3],
  [{ kind: 'budget' }, 0],
])('%o leaves %i facts of six', (filter, expected) => {
  const first = madeFiling({ facts: FACTS, checks: [] });
  const second = {
    ...first,
    filing: { ...first.filing, unitName: '某市民政局', fiscalYear: 2021, regionCode: '510100' },
  };
  const path = madeDatabase([
    { filing: first },
    { filing: second, file: { source: '2021/民政局.txt' } },
  ]);
  const store = Store.open(path, 'read');
  expect([...factRows(store, filter)]).toHaveLength(expected);
  expect([...factRows(store, filter, 1)].length).toBe(Math.min(expected, 1));
  store.close();
});
