import { expect, test } from 'vitest';
import { unifiedIdeographs } from '../../src/text/unified-ideographs.ts';

test.each([
  ['⽀', '支'],
  ['⼀', '一'],
  ['⻋', '车'],
  ['⻓', '长'],
  ['⺠', '民'],
  ['\uf9ba', '了'],
  ['⺀', '⺀'],
  ['支', '支'],
  ['１', '１'],
  ['，', '，'],
])('%s is read as %s', (printed, expected) => {
  expect(unifiedIdeographs(printed)).toBe(expected);
});
