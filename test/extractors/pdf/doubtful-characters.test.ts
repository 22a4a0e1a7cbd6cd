import { expect, test } from 'vitest';
import { doubtfulCharacters } from '../../../extractors/pdf/doubtful-characters.ts';
import { printed } from '../../builders/page.ts';
import { reading } from '../../builders/page-reading.ts';

function doubts(text: string, font = 'SimSun'): readonly (readonly [string, number])[] {
  return [...doubtfulCharacters(reading(printed(text, 0, 0), { font }).characters)];
}

test.each([
  ['Chinese text, digits and signs', '收入支出决算总表（万元）１２.50—-①℃ⅣA'],
  [
    'Kangxi radicals and compatibility forms',
    '⽀出⼀般⾏政⽤车⼈员⽣活⽔利⼟地⼤小⼒⾯⾦⼝⼯作⽬标',
  ],
  ['a rare name', '收入支出决算总表单位负责人：犇䶮收入支出决算总表'],
])('%s are no doubt', (_, text) => {
  expect(doubts(text)).toEqual([]);
});

test.each([
  ['unmapped glyphs', '12\ufffd\ufffd', 2],
  ['private code points', '\ue001\ue002收入', 2],
  ['codes of glyphs shown as rare letters', '㐀㐁㐂㐃㐄㐅㐆㐇㐈㐉㐊㐋㐌㐍㐎㐏㐐㐑㐒㐓收入', 20],
])('%s are in doubt', (_, text, count) => {
  expect(doubts(text)).toEqual([['SimSun', count]]);
});

test('bullets of a font of signs are no doubt', () => {
  expect(doubts('\uf06c\uf0b7', 'ABCDEF+Wingdings')).toEqual([]);
});

test('one bad font does not hide in the text of another', () => {
  const good = reading(printed('收'.repeat(500), 0, 0)).characters;
  const bad = reading(printed('\ufffd', 0, 0), { font: 'Bad' }).characters;
  expect([...doubtfulCharacters([...good, ...bad])]).toEqual([['Bad', 1]]);
});
