import { expect, test } from 'vitest';
import { isOwnBody } from '../../src/narrative/own-body.ts';

test.each([
  ['政府办', '建水县人民政府办公室', true],
  ['人社局', '云岭市人力资源和社会保障局', true],
  ['局', '建水县财政局', true],
  ['机构编制委员会下达政府办', '建水县人民政府办公室', true],
  ['体育中心', '云岭市体育局', false],
  ['财政局', '云岭市农业农村局', false],
  ['民政局', '云岭市财政局', false],
  ['财政局', null, true],
])('%s in the filing of %s: %s', (name, unit, isOwn) => {
  expect(isOwnBody(name, unit)).toBe(isOwn);
});
