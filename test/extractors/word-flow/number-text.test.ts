import { expect, test } from 'vitest';
import { numberText } from '../../../extractors/word-flow/number-text.ts';

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCountingThousand', '十'],
  [12, 'japaneseCounting', '十二'],
  [20, 'chineseCounting', '二十'],
  [35, 'chineseCounting', '三十五'],
  [101, 'chineseCounting', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [3, 'chineseLegalSimplified', '叁'],
  [10, 'ideographDigital', '一〇'],
  [2, 'ideographTraditional', '乙'],
  [11, 'ideographTraditional', '甲'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '21'],
  [2, 'decimalEnclosedParen', '⑵'],
  [4, 'decimalFullWidth', '４'],
  [7, 'decimalZero', '07'],
  [14, 'upperRoman', 'XIV'],
  [28, 'lowerLetter', 'bb'],
  [5, 'decimal', '5'],
  [5, 'a format of the future', '5'],
  [0, 'chineseCounting', '0'],
])('%i as %s is %s', (value, format, expected) => {
  expect(numberText(value, format)).toBe(expected);
});
