import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extractors/registry.ts';
import type { Document } from '../../schemas/document/document.ts';
import { loadSectionRoles } from '../../src/knowledge/section-roles.ts';
import { outline } from '../../src/outline/outline.ts';
import { documentOf } from '../builders/document.ts';

const knowledge = { sectionRoles: loadSectionRoles('seeds') };

/** Headings indented by their depth, with their roles, as a reader would draw them. */
const drawn = (document: Document) =>
  outline(document, knowledge)
    .value.filter(({ heading }) => heading !== null)
    .map(({ heading, path, role }) => `${'  '.repeat(path.length - 1)}${heading} · ${role}`);

describe('levels', () => {
  test('the style of the number decides, not the mark of the format', () => {
    const document = documentOf(`
      # 第三部分 2020年度部门决算情况说明
      #### 三、一般公共预算财政拨款支出决算情况说明
      ## （二）一般公共预算财政拨款支出决算具体情况
      文字说明一段。
      ## 四、国有资产占用情况
      ### （1）车辆情况`);
    expect(drawn(document)).toEqual([
      '第三部分 2020年度部门决算情况说明 · explanation',
      '  三、一般公共预算财政拨款支出决算情况说明 · explanation.gpb',
      '    （二）一般公共预算财政拨款支出决算具体情况 · explanation.gpb.items',
      '  四、国有资产占用情况 · other.assets',
      '    （1）车辆情况 · other.assets',
    ]);
  });

  test('a heading without a number stands beside its numbered sisters', () => {
    const document = documentOf(`
      第二部分 2023年度部门决算情况说明
      收入决算情况说明
      2023年度本年收入合计1054.82万元。
      四、财政拨款收入支出决算总体情况说明`);
    expect(drawn(document)).toEqual([
      '第二部分 2023年度部门决算情况说明 · explanation',
      '  收入决算情况说明 · explanation.revenue',
      '  四、财政拨款收入支出决算总体情况说明 · explanation.appropriation',
    ]);
  });

  test('a part alone on its line takes its name from the next', () => {
    const document = documentOf('# 第二部分\n### 部门决算表\n# 第五部分\n## 附件\n## 说明文字');
    const { value } = outline(document, knowledge);
    expect(value.map(({ heading, role }) => [heading, role])).toEqual([
      [null, 'cover'],
      ['第二部分 部门决算表', 'statements'],
      ['第五部分 附件', 'annex'],
      ['说明文字', 'annex'],
    ]);
    expect(value[1]?.headingBlocks).toEqual([0, 1]);
  });

  test('tables after the glossary are parts of their own', () => {
    const document = documentOf(`
      第五部分 名词解释
      一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。
      ## 收入支出决算总表
      a|b
      ## 收入决算表`);
    expect(drawn(document)).toEqual([
      '第五部分 名词解释 · glossary',
      '收入支出决算总表 · statements',
      '收入决算表 · statements',
    ]);
  });
});

describe('what is no heading', () => {
  test.each([
    ['一是坚决打好疫情防控阻击战。新冠疫情发生后，办公室带头讲政治。'],
    ['（三）负责行政审批制度改革工作，推进审批服务便民化；'],
    ['1.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）'],
    ['### 3. 公务接待费支出 2.9 万元。其中：'],
    ['一、严格规范公文办理。认真做好各类文件起草、修改、审核、校对、印发等工作。'],
    ['（图1：收、支决算总计变动情况图）'],
    ['1.2万元'],
    ['2020年度收入情况良好'],
  ])('%s', (text) => {
    expect(drawn(documentOf(`第一部分 部门概况\n${text}\n正文一段。`))).toHaveLength(1);
  });

  test('short items of a list', () => {
    const document = documentOf(`
      二、机构设置
      纳入部门决算编制范围的二级预算单位包括：
      1.县委政策研究室
      2.县电子政务信息中心
      3.县公务服务中心
      第二部分 2020年度部门决算情况说明`);
    expect(drawn(document)).toHaveLength(2);
  });

  test('an item that goes on after sentences', () => {
    const document = documentOf(`
      一、主要职能
      （一）起草文件，审核文件。
      （二）办理领导交办的其他任务
      二、机构设置`);
    expect(drawn(document)).toHaveLength(2);
  });
});

test('a heading that opens a paragraph leaves it to the text', () => {
  const document = documentOf(
    '一、基本职能及主要工作\n（一）主要职能。市政府办公室承担工作。\n（二）2020年重点工作完成情况。2020年完成。',
  );
  const { value } = outline(document, knowledge);
  expect(
    value.slice(2).map(({ heading, headingBlocks, blocks }) => [heading, headingBlocks, blocks]),
  ).toEqual([
    ['（一）主要职能', [], [1]],
    ['（二）2020年重点工作完成情况', [], [2]],
  ]);
});

describe('a table of contents', () => {
  const body = `
      第一部分 部门概况
      一、主要职能
      本单位的职能是办理文件，处理会务。
      第二部分 2020年度部门决算表
      一、收入支出决算总表
      a|b`;
  const entries =
    '第一部分 部门概况……1\n一、主要职能 1\n第二部分 2020年度部门决算表 2\n- 一、收入支出决算总表 3';

  test.each([
    ['with a title', `目    录\n${entries}`, 1],
    ['without one', entries, 0],
  ])('%s is one section', (_, contents, titleBlocks) => {
    const { value } = outline(documentOf(`某某局\n${contents}\n${body}`), knowledge);
    expect(value.map(({ role }) => role)).toEqual([
      'cover',
      'contents',
      'overview',
      'overview.duties',
      'statements',
      'statements',
    ]);
    expect(value[1]?.headingBlocks).toHaveLength(titleBlocks);
  });
});

test('a document without headings is one section, and that is said', () => {
  const { value, problems } = outline(documentOf('一段文字。'), knowledge);
  expect(value).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(['outline.heading-missing']);
});

const SHARED = '../shared';
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${folder}/${name}`)
    : [];
const files = ['seeds', ...['A', 'B', 'C'].map((name) => `filings/synthetic/${name}`)].flatMap(
  (folder) => filesIn(`${SHARED}/${folder}`),
);
const read = async (path: string) => {
  const source = { source: path, bytes: readFileSync(path), sha256: '0'.repeat(64) };
  return (await extract(source)).value;
};

describe.skipIf(files.length === 0)('the seed and the synthetic filings', () => {
  test.each(files)('%s: every block is in one section, parents come first', async (path) => {
    const document = await read(path);
    const { value, problems } = outline(document, knowledge);
    expect(problems).toEqual([]);
    expect(value.flatMap(({ blocks }) => blocks)).toEqual(document.blocks.map((_, index) => index));
    const misplaced = value.filter(({ parent, level }, index) => {
      const above = parent === null ? undefined : value[parent];
      return parent !== null && (parent >= index || above === undefined || above.level >= level);
    });
    expect(misplaced).toEqual([]);
  });

  test.each(files)('%s: the sections that each filing has are found', async (path) => {
    const roles = new Set(outline(await read(path), knowledge).value.map(({ role }) => role));
    const expected = [
      'overview',
      'overview.duties',
      'explanation',
      'explanation.revenue',
      'explanation.expenditure',
      'explanation.gpb',
      'explanation.gpb.total',
      'explanation.gpb.items',
      'explanation.three_public',
      'other.operating_cost',
      'other.procurement',
      'other.assets',
      'other.performance',
      'glossary',
    ];
    expect(expected.filter((role) => !roles.has(role))).toEqual([]);
  });
});
