import { expect, test } from 'vitest';
import type { Block, Line } from '../../schemas/document/block.ts';
import type { Mention } from '../../schemas/reading/mention.ts';
import type { DocKind } from '../../schemas/records/filing.ts';
import { narrative } from '../../src/narrative/narrative.ts';
import { figuresIn } from '../../src/text/figures.ts';
import { proseOf } from '../../src/text/prose.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readDrawn } from '../builders/read.ts';

const { words } = knowledge.narratives;

/** Mentions of one section of lines, each of them a paragraph, as a text file prints them. */
function told(
  role: string,
  lines: readonly string[],
  docKind: DocKind | null = 'final',
): readonly Mention[] {
  let start = 0;
  const blocks = lines.map((text, index) => {
    const provenance = { kind: 'span', start, end: start + text.length, line: index + 1 } as const;
    start += text.length + 1;
    const line: Line = { text, provenance };
    return { kind: 'paragraph', lines: [line], provenance } as const;
  });
  const section = {
    heading: null,
    path: [],
    level: 0,
    parent: null,
    role,
    blocks: blocks.map((_, index) => index),
    headingBlocks: [],
    provenance: null,
  };
  const document = { format: 'text', encoding: 'utf-8', pages: [], blocks } as const;
  const filing = { docKind, fiscalYear: 2020, unitName: null };
  return narrative(document, [section], filing, knowledge).value;
}

test.each([
  ['年初结转和结余 306.61 万元', ['306.61 万元']],
  ['收入1,202.95万元', ['1202.95 万元']],
  ['收入１２．５万元', ['12.5 万元']],
  ['270余人次', ['270 人次']],
  ['约3.5亿元', ['3.5 亿元']],
  ['单价50万元以上设备0台（套）', ['0 台（套）']],
  ['2020年12月31日，第3名', []],
  ['互联网专线C21 10条', []],
])('the figures of %s', (text, figures) => {
  const lines = [{ text, provenance: PLACE }];
  const blocks: Block[] = [{ kind: 'paragraph', lines, provenance: PLACE }];
  const prose = proseOf(blocks, words.numbering);
  const found = figuresIn(prose.text, words, knowledge.units);
  expect(found.map(({ value, printedUnit }) => `${value} ${printedUnit}`)).toEqual(figures);
});

const PLACE = { kind: 'span', start: 0, end: 1, line: 1 } as const;

test('a figure broken over two lines is one figure with one place', () => {
  const [, final] = told('explanation.gpb.items', [
    '1、一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为1560.05万元，支出决算为1511.89万',
    '元，完成年初预算的96.91%。',
  ]);
  expect(final?.meaning).toMatchObject({ measure: 'final', item: { code: '2010601' } });
  expect(final?.provenance).toMatchObject({ kind: 'span', line: 1 });
});

test('a figure with an unknown subject is kept with its sentence', () => {
  const [mention] = told('explanation.three_public', ['印刷费支出5万元。']);
  expect(mention).toMatchObject({
    meaning: null,
    reason: 'meaning-unknown',
    sentence: '印刷费支出5万元',
  });
});

test('an unknown subject is not carried to the figures behind it', () => {
  const mentions = told('explanation.revenue', [
    '本年收入合计10万元，其中：捐赠收入2万元，占20%；其他收入1万元，占10%。',
  ]);
  expect(mentions.map(({ meaning }) => meaning?.measure ?? null)).toEqual([
    'revenue.total',
    null,
    null,
    'revenue.other',
    'share_pct',
  ]);
});

test('a change against the budget is no change against the year before', () => {
  const [, change] = told('explanation.three_public', [
    '公务接待费支出决算2万元，比年初预算数减少1万元。',
  ]);
  expect(change?.reason).toBe('comparison-unknown');
});

test('a change without a direction takes that of the change before it', () => {
  const mentions = told('explanation.summary', [
    '2020年度收入10万元，与2019年度收入12万元相比，减少2万元，增减16.67%。',
  ]);
  expect(mentions.map(({ meaning }) => [meaning?.measure, meaning?.sign])).toEqual([
    ['final', 1],
    ['prior_year', 1],
    ['yoy_change', -1],
    ['yoy_change_pct', -1],
  ]);
});

test.each([
  [
    'tags',
    '1.社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）。',
  ],
  ['hyphens', '社会保障和就业支出-行政事业单位离退休-机关事业单位基本养老保险缴费支出'],
])('a name of another year leads to its code, and is a problem: %s', (_, name) => {
  const { facts, problems } = readDrawn(
    `河口县统计局2022年度部门决算\n\n第三部分 2022年度部门决算情况说明\n\n（三）一般公共预算财政拨款支出决算具体情况\n\n${name}支出决算为5万元，完成预算100%。\n`,
  );
  expect(facts.map(({ itemCode, measure }) => `${itemCode} ${measure}`)).toEqual([
    '2080505 final',
    '2080505 completion_pct',
  ]);
  const expired = problems.filter(({ code }) => code === 'narrative.name-expired');
  expect(expired).toMatchObject([
    {
      severity: 'information',
      message: expect.stringContaining(
        'in 2022 it is 社会保障和就业支出 / 行政事业单位养老支出 / 机关事业单位基本养老保险缴费支出',
      ),
      statement: 'final.gpb_expenditure',
    },
  ]);
});

test('a name of the year is no problem', () => {
  const { problems } = readDrawn(
    '河口县统计局2022年度部门决算\n\n第三部分 2022年度部门决算情况说明\n\n（三）一般公共预算财政拨款支出决算具体情况\n\n1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为5万元。\n',
  );
  expect(problems.filter(({ code }) => code.startsWith('narrative.'))).toEqual([]);
});

test('an item that the lists do not know gives no figure', () => {
  const mentions = told('explanation.gpb.items', [
    '1.一般公共服务支出（类）财政事务（款）从未有过的事务（项）。支出决算为5万元。',
  ]);
  expect(mentions.map(({ meaning, reason }) => [meaning, reason])).toEqual([
    [null, 'item-unknown'],
  ]);
});

test('words of a filing of unknown kind name no figure, and lose none', () => {
  const [total] = told('explanation.three_public', ['三公经费支出共计9.07万元。'], null);
  expect(total).toMatchObject({ printed: '9.07', meaning: null, reason: 'meaning-unknown' });
});
