import { describe, expect, test } from 'vitest';
import { type RegionReading, regionOf } from '../../src/knowledge/region-of.ts';
import { ancestorsOf, loadRegions } from '../../src/knowledge/regions.ts';

const regions = loadRegions('seeds');
const NO_TEXT: readonly string[] = [];

const codeOf = (unitName: string, texts = NO_TEXT, year: number | null = 2020) => {
  const reading: RegionReading | null = regionOf(regions, { unitName, texts, year });
  return reading?.verdict === 'found' ? reading.code : (reading?.verdict ?? null);
};

describe('the region of a unit by its name alone', () => {
  test.each([
    ['易门县人民政府办公室（本级）', '530425'],
    ['益阳市赫山区人民政府办公室', '430903'],
    ['米易县人民政府办公室', '510421'],
    ['中共武胜县委员会办公室', '511622'],
    ['巴中市人民政府办公室', '511900'],
    ['中共上海市普陀区委社会工作部', '310107'],
    ['上海市普陀区财政局', '310107'],
    ['舟山市普陀区财政局', '330903'],
    ['江苏省委办公厅', '320000'],
    ['中共江苏省委办公厅', '320000'],
    ['江苏省高级人民法院', '320000'],
    ['江苏高级人民法院', '320000'],
    ['建水县农业农村局', '532524'],
    ['红河州建水县农业农村局', '532524'],
    ['红河哈尼族彝族自治州财政局', '532500'],
    ['红河州财政局', '532500'],
    ['洞口县民政局', '430525'],
    ['上海市奉贤区文化和旅游局', '310120'],
    ['南京市鼓楼区人民政府办公室', '320106'],
    ['吉林省吉林市财政局', '220200'],
    ['内蒙古自治区财政厅', '150000'],
    ['广西自治区财政厅', '450000'],
    ['国家税务总局易门县税务局', '530425'],
    ['共青团武胜县委员会', '511622'],
    ['峨边县财政局', '511132'],
    ['双江县财政局', '530925'],
  ])('%s is %s', (unitName, code) => {
    expect(codeOf(unitName)).toBe(code);
  });

  test.each([
    ['上海市普陀区人民政府办公室', ['江苏省'], '310107'],
    ['普陀区财政局', ['上海市财政局', '本区'], '310107'],
    ['普陀区财政局', ['浙江省舟山市', '舟山市财政局'], '330903'],
    ['鼓楼区财政局', ['江苏省南京市', '南京市鼓楼区'], '320106'],
    ['市政府办公室', ['巴中市委', '巴中市', '成都市'], '511900'],
    ['县委办', ['《武胜县精简文件会议十条措施》'], '511622'],
    ['赫山区财政局', [], '430903'],
    ['米易中学', ['米易县第一中学'], '510421'],
  ])('%s with texts %j is %s', (unitName, texts, code) => {
    expect(codeOf(unitName, texts)).toBe(code);
  });

  test.each([
    ['普陀区财政局', [], 'ambiguous'],
    ['城关区财政局', [], 'ambiguous'],
    ['市中区财政局', ['山东省和四川省'], 'ambiguous'],
    ['米易中学', [], null],
    ['市政府办公室', [], null],
    ['财政部', [], null],
    ['易阳县人民政府办公室', [], null],
    ['', [], null],
  ])('%j with texts %j is %s', (unitName, texts, verdict) => {
    expect(codeOf(unitName, texts)).toBe(verdict);
  });

  test.each([
    ['沙县财政局', 2019, '350427'],
    ['沙县区财政局', 2022, '350405'],
    ['沙县区财政局', 2020, '350405'],
    ['南通市崇川区财政局', 2018, '320602'],
    ['南通市崇川区财政局', 2022, '320613'],
    ['崇明县财政局', 2015, '310230'],
  ])('%s in %i is %s', (unitName, year, code) => {
    expect(codeOf(unitName, NO_TEXT, year)).toBe(code);
  });
});

describe('conformance of the list', () => {
  test('every region is found by its full path', () => {
    const missed = regions.all.filter((region) => {
      const path = [region, ...ancestorsOf(regions, region)].map(({ name }) => name).reverse();
      return codeOf(`${path.join('')}财政局`, NO_TEXT, Math.min(region.to, 2025)) !== region.code;
    });
    expect(missed.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test('years of one code do not overlap', () => {
    const faults = [...regions.byCode.values()].filter((rows) =>
      rows.some((one) =>
        rows.some((other) => one !== other && one.from <= other.to && other.from <= one.to),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('every province of a region exists', () => {
    const faults = regions.all.filter(({ code }) => !regions.byCode.has(`${code.slice(0, 2)}0000`));
    expect(faults).toEqual([]);
  });
});
