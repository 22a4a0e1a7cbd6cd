import { expect, test } from 'vitest';
import { filingIdentity } from '../../src/filing/filing-identity.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

/** How covers of all provinces are worded: unit, year, kind, region. */
const COVERS: readonly (readonly [string, string, number, 'final' | 'budget', string | null])[] = [
  ['2021年度\n中共长沙市委宣传部\n部门决算', '中共长沙市委宣传部', 2021, 'final', '430100'],
  [
    '中国共产党西安市委员会组织部2023年部门预算',
    '中国共产党西安市委员会组织部',
    2023,
    'budget',
    '610100',
  ],
  [
    '陕西省咸阳市渭城区应急管理局2022年部门综合预算',
    '陕西省咸阳市渭城区应急管理局',
    2022,
    'budget',
    '610404',
  ],
  [
    '2022年石家庄市桥西区人民政府办公室部门预算信息公开情况说明',
    '石家庄市桥西区人民政府办公室',
    2022,
    'budget',
    '130104',
  ],
  [
    '关于2022年长春市绿园区教育局部门预算的公开说明',
    '长春市绿园区教育局',
    2022,
    'budget',
    '220106',
  ],
  [
    '2019年度攀枝花市仁和区交通运输局\n部门决算编制说明',
    '攀枝花市仁和区交通运输局',
    2019,
    'final',
    '510411',
  ],
  ['沈阳市和平区教育局2023年度部门决算公开文本', '沈阳市和平区教育局', 2023, 'final', '210102'],
  [
    '重庆市渝中区人民政府\n解放碑街道办事处\n2022年部门决算',
    '重庆市渝中区人民政府解放碑街道办事处',
    2022,
    'final',
    '500103',
  ],
  [
    '中国民主同盟广西壮族自治区委员会2023年部门预算公开',
    '中国民主同盟广西壮族自治区委员会',
    2023,
    'budget',
    '450000',
  ],
  ['呼和浩特市新城区残联2022年度部门决算', '呼和浩特市新城区残联', 2022, 'final', '150102'],
  [
    '西安高新技术产业开发区管理委员会2022年部门综合预算',
    '西安高新技术产业开发区管理委员会',
    2022,
    'budget',
    null,
  ],
  ['附件1\n上海市徐汇区体育局2022年度部门决算', '上海市徐汇区体育局', 2022, 'final', '310104'],
  ['2024年部门预算\n教育部', '教育部', 2024, 'budget', null],
  ['国家卫生健康委员会2023年度部门决算', '国家卫生健康委员会', 2023, 'final', null],
];

test.each(COVERS)('%j', (cover, unitName, fiscalYear, docKind, regionCode) => {
  const { value } = filingIdentity(documentOf(cover), knowledge, 'a.txt');
  expect(value.filing).toMatchObject({ unitName, fiscalYear, docKind, regionCode });
});

test('a region is no unit', () => {
  const { value } = filingIdentity(documentOf('天津市河西区2022年部门决算'), knowledge, 'a.txt');
  expect(value.filing).toMatchObject({ unitName: null, fiscalYear: 2022, docKind: 'final' });
});
