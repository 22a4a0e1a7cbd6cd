import { expect, test } from 'vitest';
import { readDrawn } from '../builders/read.ts';

/** The facts of a section of a final account that carry a reason: item, measure, reason. */
function explained(heading: string, text: string): readonly string[] {
  const { facts } = readDrawn(
    `河口县统计局2022年度部门决算\n\n第三部分 2022年度部门决算情况说明\n\n${heading}\n\n${text}\n`,
  );
  return facts.flatMap(({ itemCode, measure, explanation }) =>
    explanation === undefined ? [] : [`${itemCode} ${measure}: ${explanation}`],
  );
}

const SUMMARY = '一、收入支出决算总体情况说明';
const THREE_PUBLIC = '七、“三公”经费财政拨款支出决算情况说明';

test.each([
  [
    'the next sentence',
    SUMMARY,
    '2022年度收入总计10万元。与2021年相比，收入总计增加2万元，增长25%。主要原因是人员增加5人，经费增加2万元。',
    [
      'rev.grand_total yoy_change: 主要原因是人员增加5人，经费增加2万元',
      'rev.grand_total yoy_change_pct: 主要原因是人员增加5人，经费增加2万元',
    ],
  ],
  [
    'the same clause without the word',
    SUMMARY,
    '2022年度收入总计10万元，比上年增加2万元，主要是缴费基数调整。',
    ['rev.grand_total final: 主要是缴费基数调整', 'rev.grand_total yoy_change: 主要是缴费基数调整'],
  ],
  [
    'a list of sentences',
    SUMMARY,
    '2022年度收入总计10万元。比上年增加2万元，主要原因：一是调资。二是增人。基本支出9万元。',
    ['rev.grand_total yoy_change: 主要原因：一是调资。二是增人'],
  ],
  [
    'an account that ends where the next figure is stated',
    THREE_PUBLIC,
    '公务接待费支出决算2万元，完成预算的80%，主要原因是厉行节约，与上年相比减少1万元，主要原因是批次减少；公务用车运行维护费支出决算3万元。',
    [
      'three_public.reception final: 主要原因是厉行节约',
      'three_public.reception completion_pct: 主要原因是厉行节约',
      'three_public.reception yoy_change: 主要原因是批次减少',
    ],
  ],
  [
    'a figure that stayed the same in between',
    THREE_PUBLIC,
    '公务接待费支出决算2万元，与预算持平，主要原因是严格执行预算。',
    ['three_public.reception final: 主要原因是严格执行预算'],
  ],
  [
    'an account that names an earlier subject',
    THREE_PUBLIC,
    '2022年度“三公”经费支出决算5万元。其中：公务接待费支出决算2万元。“三公”经费支出决算数小于预算数的主要原因是压减接待。',
    ['three_public.total final: 三公经费支出决算数小于预算数的主要原因是压减接待'],
  ],
  [
    'an account of what no figure is about',
    THREE_PUBLIC,
    '公务接待费支出决算2万元。会议减少的主要原因是改为视频会议。',
    [],
  ],
  ['a use is no reason', THREE_PUBLIC, '公务接待费支出决算2万元，主要是接待上级检查。', []],
])('%s', (_, heading, text, reasons) => {
  expect(explained(heading, text)).toEqual(reasons);
});
