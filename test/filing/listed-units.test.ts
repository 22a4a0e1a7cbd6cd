import { expect, test } from 'vitest';
import { listedUnits } from '../../src/filing/listed-units.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

const LEAD = '纳入建水县农业农村局2020年度部门决算编制范围的单位包括：';

/** Names, those of the department’s own office with a star. */
function listed(text: string): readonly string[] {
  return listedUnits(documentOf(text), knowledge.filingVocabulary).map(
    ({ name, isOwnOffice }) => `${name}${isOwnOffice ? '*' : ''}`,
  );
}

test.each([
  ['in the sentence', `${LEAD}县种子站、县农技推广中心。`, ['县种子站', '县农技推广中心']],
  [
    'in numbered lines, up to the next list',
    `${LEAD}\n1.建水县农业农村局（本级）\n2.县种子站；\n（二）部门职能`,
    ['建水县农业农村局*', '县种子站'],
  ],
  [
    'in the rows of a table, with remarks',
    `${LEAD}\n序号 | 单位名称\n1 | 建水县农业农村局本级\n2 | 建水县种子站（下属事业单位）`,
    ['建水县农业农村局*', '建水县种子站'],
  ],
  [
    'in the rows of a table, one of them with a name of no known kind',
    `${LEAD}\n序号 | 单位名称\n1 | 建水县种子站\n2 | 建水县青云水库`,
    ['建水县种子站', '建水县青云水库'],
  ],
  [
    'below the count of their kinds',
    '纳入建水县农业农村局2020年度部门决算编报的单位共2个。其中：行政单位1个，其他事业单位1个。分别是：\n1.建水县农业农村局（本级）\n2.建水县种子站',
    ['建水县农业农村局*', '建水县种子站'],
  ],
  ['twice, each once', `${LEAD}县种子站。\n${LEAD}县种子站。`, ['县种子站']],
  [
    'with a line that is no name, which stays',
    `${LEAD}\n1.建水县种子站\n2.县农机站不单列预算，并入本部。`,
    ['建水县种子站', '县农机站不单列预算，并入本部'],
  ],
  ['nowhere', '我局下属单位2个，主要职责包括：\n1.贯彻落实', []],
])('units are listed %s', (_, text, expected) => {
  expect(listed(text)).toEqual(expected);
});
