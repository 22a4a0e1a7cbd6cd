import { expect, test } from 'vitest';
import { unifiedIdeograph } from '../../../extractors/page-layout/unified-ideograph.ts';

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
  expect(unifiedIdeograph(printed)).toBe(expected);
});
