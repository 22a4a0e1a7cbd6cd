import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extractors/registry.ts';
import { filingIdentity } from '../../src/filing/filing-identity.ts';
import { loadFilingVocabulary } from '../../src/knowledge/filing-vocabulary.ts';
import { loadRegions } from '../../src/knowledge/regions.ts';
import { documentOf } from '../builders/document.ts';

const knowledge = {
  regions: loadRegions('seeds'),
  filingVocabulary: loadFilingVocabulary('seeds'),
};
const NO_NAME = 'a.txt';
const identityOf = (drawn: string, source = NO_NAME) =>
  filingIdentity(documentOf(drawn), knowledge, source);

describe('the titles that filings print', () => {
  test.each([
    ['2023年度米易县人民政府办公室部门决算', '米易县人民政府办公室', 2023, 'final', '510421'],
    ['# 洞口县民政局2022年度部门决算', '洞口县民政局', 2022, 'final', '430525'],
    [
      '2021年度\n益阳市赫山区人民政府办公\n室部门决算',
      '益阳市赫山区人民政府办公室',
      2021,
      'final',
      '430903',
    ],
    ['上海市普陀区财政局\n2024 年度部门决算', '上海市普陀区财政局', 2024, 'final', '310107'],
    [
      '中共上海市普陀区委社会工作部 2024 年度部门决算',
      '中共上海市普陀区委社会工作部',
      2024,
      'final',
      '310107',
    ],
    [
      '上海市普陀区人民政府办公室2025年部门预算',
      '上海市普陀区人民政府办公室',
      2025,
      'budget',
      '310107',
    ],
    ['江苏省委办公厅\n2019年度部门预算公开', '江苏省委办公厅', 2019, 'budget', '320000'],
    ['江苏省高级人民法院2019年度部门预算公开', '江苏省高级人民法院', 2019, 'budget', '320000'],
    ['二〇二〇年度武胜县财政局部门决算', '武胜县财政局', 2020, 'final', '511622'],
    ['二○二三年度武胜县财政局部门决算', '武胜县财政局', 2023, 'final', '511622'],
    ['武胜县财政局二〇二三年度部门决算', '武胜县财政局', 2023, 'final', '511622'],
    [
      '贵州省剑河县南哨镇人民政府2022年度部门决算公开说明',
      '贵州省剑河县南哨镇人民政府',
      2022,
      'final',
      '522629',
    ],
  ])('%j', (drawn, unitName, fiscalYear, docKind, regionCode) => {
    const { value, problems } = identityOf(drawn);
    expect(value.filing).toEqual({
      unitName,
      fiscalYear,
      docKind,
      regionCode,
      scope: 'department',
    });
    expect(problems).toEqual([]);
  });

  test('a form of a single unit is of scope unit', () => {
    expect(identityOf('2023年度米易县第一中学校单位决算').value.filing.scope).toBe('unit');
    expect(identityOf('易门县财政局（本级）\n2020年度部门决算').value.filing.scope).toBe('unit');
  });
});

describe('other places', () => {
  test('a title outweighs a year before it and the other kind in the text', () => {
    const { value } = identityOf(`
      上海市普陀区财政局2025年部门预算
      第三部分 2025年度部门预算情况说明
      2024年度预算执行数为10万元，2024年度决算数为9万元，2024年度部门决算已公开。
      2024年度部门决算中项目决算数为9万元。2024年度支出决算为9万元。`);
    expect(value.filing).toMatchObject({ docKind: 'budget', fiscalYear: 2025 });
  });

  test('a label above a table names the unit, a unit of money does not', () => {
    const { value } = identityOf(
      '编制部门：江川区财政局  单位：元\n部门：江川区财政局\n单位：万元',
    );
    expect(value.filing.unitName).toBe('江川区财政局');
  });

  test('the cell beside 预算单位 names the unit of a filing without a title', () => {
    const { value } = identityOf(
      '第一部分 部门概况\n\n项目名称|维修\n预算单位|中共武胜县委员会办公室',
    );
    expect(value.filing).toMatchObject({
      unitName: '中共武胜县委员会办公室',
      regionCode: '511622',
    });
  });

  test('the name of the file is believed last', () => {
    const source = 'x/A01_建水县财政局2020年度部门决算.txt';
    expect(identityOf('', source).value.filing).toMatchObject({
      unitName: '建水县财政局',
      fiscalYear: 2020,
      docKind: 'final',
    });
    const titled = identityOf('洞口县民政局2022年度部门决算', source).value.filing;
    expect(titled).toMatchObject({ unitName: '洞口县民政局', fiscalYear: 2022 });
  });
});

describe('problems', () => {
  test('nothing found is said and not guessed', () => {
    const { value, problems } = identityOf('一些文字。');
    expect(value.filing).toEqual({
      unitName: null,
      fiscalYear: null,
      docKind: null,
      regionCode: null,
      scope: null,
    });
    expect(problems.map(({ code }) => code)).toEqual([
      'filing.unit-unknown',
      'filing.year-unknown',
      'filing.kind-unknown',
    ]);
  });

  test('a name that differs above a table is a warning with its place', () => {
    const { value, problems } = identityOf(`
      易门县人民政府办公室
      2020年度部门决算
      部门：易阳县人民政府办公室
      部门：易门县人民政府办公室`);
    expect(value.filing.unitName).toBe('易门县人民政府办公室');
    expect(problems).toMatchObject([
      {
        code: 'filing.unit-name-differs',
        severity: 'warning',
        printed: '易阳县人民政府办公室',
        provenance: { line: 4 },
      },
    ]);
  });

  test('in a cell only a name that looks misread is one, not that of another unit', () => {
    const { problems } = identityOf(`
      易门县财政局2020年度部门决算

      主管部门|云南省财政厅
      实施单位|易阳县财政局`);
    expect(problems.map(({ printed }) => printed)).toEqual(['易阳县财政局']);
  });

  test.each([
    '易门县财政局2020年度部门决算\n部门：县财政局（本级）',
    '易门县六街镇2020年度部门决算\n部门：云南省易门县六街镇人民政府',
  ])('the end of the own name and the office of a town are no other name: %s', (drawn) => {
    expect(identityOf(drawn).problems).toEqual([]);
  });

  test.each([
    ['普陀区财政局2020年度部门决算', 'filing.region-ambiguous'],
    ['松鹤设计院2020年度部门决算', 'filing.region-unknown'],
  ])('%s gives %s', (drawn, code) => {
    const { value, problems } = identityOf(drawn);
    expect(value.filing.regionCode).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

const SHARED = '../shared';
describe.skipIf(!existsSync(`${SHARED}/seeds`))('the seed filings', () => {
  test.each([
    ['000_3bac4d802f83ac29', '易门县人民政府办公室（本级）', 2020, '530425', 2],
    ['001_954e3ea0abc2fe0e', '益阳市赫山区人民政府办公室', 2021, '430903', 0],
    ['002_f3dc72fe58075eff', '米易县人民政府办公室', 2023, '510421', 0],
    ['003_d6c1622c84f33c18', '中共武胜县委员会办公室', 2020, '511622', 0],
    ['004_e91275d89306c2d9', '巴中市人民政府办公室', 2020, '511900', 0],
  ])('%s', async (name, unitName, fiscalYear, regionCode, differing) => {
    const { value, problems } = await identityOfFile(`${SHARED}/seeds/${name}.txt`);
    expect(value.filing).toMatchObject({ unitName, fiscalYear, regionCode, docKind: 'final' });
    expect(problems.map(({ code }) => code)).toEqual(
      Array.from({ length: differing }, () => 'filing.unit-name-differs'),
    );
  });
});

describe.skipIf(!existsSync(`${SHARED}/filings/synthetic`))('the synthetic filings', () => {
  test.each([
    ['A/A01_建水县农业农村局2020年度部门决算', '532524'],
    ['A/A02_建水县农业农村局2021年度部门决算', '532524'],
    ['A/A03_建水县人民政府办公室2020年度部门决算', '532524'],
    ['A/A04_建水县人民政府办公室2021年度部门决算', '532524'],
    ['B/B01_洞口县民政局2022年度部门决算', '430525'],
    ['B/B02_洞口县民政局2023年度部门决算', '430525'],
    ['B/B03_洞口县住房和城乡建设局2022年度部门决算', '430525'],
    ['B/B04_洞口县住房和城乡建设局2023年度部门决算', '430525'],
    ['C/C01_上海市奉贤区财政局2023年度部门决算', '310120'],
    ['C/C02_上海市奉贤区财政局2024年度部门决算', '310120'],
    ['C/C03_上海市奉贤区文化和旅游局2023年度部门决算', '310120'],
    ['C/C04_上海市奉贤区文化和旅游局2024年度部门决算', '310120'],
  ])('%s, without its name', async (name, regionCode) => {
    const [, unitName, year] = /_(.+?)(\d{4})/u.exec(name) ?? [];
    const { value, problems } = await identityOfFile(`${SHARED}/filings/synthetic/${name}.txt`);
    expect(value.filing).toEqual({
      unitName,
      fiscalYear: Number(year),
      regionCode,
      docKind: 'final',
      scope: 'department',
    });
    expect(problems).toEqual([]);
  });
});

async function identityOfFile(path: string) {
  const source = { source: NO_NAME, bytes: readFileSync(path), sha256: '0'.repeat(64) };
  const { value } = await extract(source);
  return filingIdentity(value, knowledge, NO_NAME);
}

test.each([
  [
    '江海市统计局2021年度一般公共预算财政拨款“三公”经费支出决算情况说明',
    '江海市统计局',
    2021,
    'final',
  ],
  ['平江县清溪镇人民政府\n2021年“三公”经费决算汇总情况', '平江县清溪镇人民政府', 2021, 'final'],
  ['2018年江海市统计局“三公”经费预算情况说明', '江海市统计局', 2018, 'budget'],
  ['江海高新区管委会2020年部门“三公”经费预算', '江海高新区管委会', 2020, 'budget'],
  ['平江县政府办2021年度“三公”经费支出决算情况说明', '平江县政府办', 2021, 'final'],
  ['平江县清溪镇2021年度“三公”经费决算', '平江县清溪镇', 2021, 'final'],
])(
  'a page of the three public expenses alone names its filing: %s',
  (drawn, unitName, year, docKind) => {
    expect(identityOf(drawn).value.filing).toMatchObject({ unitName, fiscalYear: year, docKind });
  },
);
