import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { textSource } from '../builders/text-source.ts';

const NARRATIVE = `青山县财政局2022年度部门决算

第三部分 2022年度部门决算情况说明

二、收入决算情况说明

2022年度收入合计10.00万元。`;

const TABLES = `收入决算表

公开02表
部门：青山县财政局
单位：万元

| 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 其他收入 |
| --- | --- | --- | --- | --- | --- | --- |
| 合计 | | 10.00 | 10.00 | | | |
| 201 | 一般公共服务支出 | 10.00 | 10.00 | | | |
| 20106 | 财政事务 | 10.00 | 10.00 | | | |
| 2010601 | 行政运行 | 10.00 | 10.00 | | | |
`;

function read(members: Readonly<Record<string, string | Uint8Array>>) {
  const archive = Object.entries(members).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return readSource(textSource(zipSync(Object.fromEntries(archive)), 'x.zip'), knowledge);
}

test('a narrative and its tables are one filing, each figure names its file', async () => {
  const { format, members, filings } = await read({ '说明.txt': NARRATIVE, '附表.txt': TABLES });
  expect(format).toBe('zip');
  expect(members.map(({ source }) => source)).toEqual(['x.zip/说明.txt', 'x.zip/附表.txt']);
  const [filing, ...others] = filings;
  expect(others).toEqual([]);
  expect(filing).toMatchObject({
    filing: { unitName: '青山县财政局', fiscalYear: 2022, docKind: 'final' },
    members: [0, 1],
  });
  const total = filing?.facts.filter(
    ({ itemCode, measure }) => itemCode === 'TOTAL' && measure === 'revenue.total',
  );
  expect(total?.map(({ origin, member, status }) => ({ origin, member, status }))).toEqual([
    { origin: 'table', member: 1, status: 'verified' },
    { origin: 'narrative', member: 0, status: 'verified' },
  ]);
  expect(
    filing?.facts.filter(({ origin }) => origin === 'table').map(({ table }) => table),
  ).toEqual(expect.arrayContaining([filing?.statements.findIndex((each) => each.member === 1)]));
});

test('an archive with a folder a unit is a filing a folder, also where tables name no unit', async () => {
  const [own, other] = ['青山县财政局', '青山县民政局'];
  const nameless = TABLES.replace(`部门：${own}\n`, '');
  const { filings } = await read({
    '1/说明.txt': NARRATIVE,
    '2/说明.txt': NARRATIVE.replaceAll(own, other).replace('10.00', '20.00'),
    '2/附表.txt': nameless.replaceAll('10.00', '20.00'),
    '1/附表.txt': nameless,
  });
  expect(filings.map(({ filing, members }) => [filing.unitName, members])).toEqual([
    [own, [0, 3]],
    [other, [1, 2]],
  ]);
  expect(
    filings.flatMap(({ facts }) => facts.filter((fact) => fact.status === 'conflict')),
  ).toEqual([]);
});

test('a member that cannot be opened is kept with its reason', async () => {
  const { members, filings } = await read({
    '说明.txt': NARRATIVE,
    '附表.bin': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46]),
  });
  expect(filings).toHaveLength(1);
  expect(members[1]).toMatchObject({
    source: 'x.zip/附表.bin',
    format: null,
    problems: [{ code: 'intake.unknown-format', severity: 'fatal' }],
  });
});
