import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedLabel } from '../../src/knowledge/labels.ts';
import { knowledge } from '../builders/knowledge.ts';

const { labels, lines } = knowledge;

describe('what stands around the words of a label', () => {
  test.each([
    ['其中：（1）公务用车购置费', '公务用车购置费'],
    ['（一）其中:1．公务用车购置费', '公务用车购置费'],
    ['　　1）基本支出', '基本支出'],
    ['①公务接待费', '公务接待费'],
    ['2.1 公务用车运行维护费', '公务用车运行维护费'],
    ['一、本年收入合计：', '本年收入合计'],
    ['- 其中、国内接待费（万元）：', '国内接待费'],
    ['二）小计', '小计'],
  ])('%s → %s', (printed, label) => {
    expect(foldedLabel(printed, labels)).toBe(label);
  });

  test.each(['其中', '（一）', '**', '1.5', '2020年'])('%s alone is the label', (printed) => {
    expect(foldedLabel(printed, labels)).toBe(printed);
  });

  test('any prefixes before a label leave the label', () => {
    const known = [...lines.values()]
      .flatMap((line) => [...line.labels])
      .filter((label) => !/^\d/u.test(label));
    const prefix = fc.constantFrom(
      ...[
        '一、',
        '十二、',
        '（三）',
        '(四)',
        '五）',
        '1.',
        '1．',
        '2、',
        '3)',
        '（4）',
        '⑤',
        '⑹',
        '⒎',
        '1.2 ',
      ],
      ...['其中：', '其中:', '其中', '含：', ' ', '　　', '\u00a0', '\t', '-', '·', '★'],
    );
    fc.assert(
      fc.property(
        fc.array(prefix, { maxLength: 4 }),
        fc.constantFrom(...known),
        (before, label) => {
          expect(foldedLabel(before.join('') + label, labels)).toBe(label);
        },
      ),
    );
  });
});
