import { expect, test } from 'vitest';
import { joinedTables } from '../../../src/tables/continuation.ts';
import { readHtml } from '../../builders/html-source.ts';
import { knowledge } from '../../builders/knowledge.ts';

const HEADER = '<tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>';
const row = (code: string, amount: string) =>
  `<tr><td>${code}</td><td>甲</td><td>${amount}</td></tr>`;
const table = (...rows: readonly string[]) => `<table border=1>${rows.join('')}</table>`;

async function rowCounts(body: string): Promise<readonly number[]> {
  const { value } = await readHtml(`<html><body><p>支出决算表</p>${body}</body></html>`);
  return joinedTables(value.blocks, knowledge.captions).map(({ table: { rowCount } }) => rowCount);
}

test.each([
  ['without the header', table(HEADER, row('201', '3.00')) + table(row('20103', '3.00')), [3]],
  [
    'with the header again on each page, an image between',
    `${table(HEADER, row('201', '3.00'))}<p>&nbsp;</p><img src="a.gif">${table(HEADER, row('20103', '3.00'))}`,
    [3],
  ],
  [
    'two tables of the same columns with a title between are two',
    `${table(HEADER, row('201', '3.00'))}<p>收入决算表</p>${table(HEADER, row('201', '3.00'))}`,
    [2, 2],
  ],
])('a table cut into one a page: %s', async (_, body, expected) => {
  expect(await rowCounts(body)).toEqual(expected);
});
