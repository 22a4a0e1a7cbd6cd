import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '../../../schemas/document/document.ts';
import { readText } from '../../builders/text-source.ts';
import { lostText, unplacedCells, untiledPositions } from './document-faults.ts';

const FRAGMENTS = [
  '收入',
  '742.69',
  '，占总收入的比重为百分之一百。',
  '（一）',
  '注：',
  '\t',
  '\t',
  '\t\t',
  ' ',
  '  ',
  '　',
  '|',
  '|---|---|',
  '# ',
  '**',
  '- ',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<table>',
  '<tr>',
  '<td>',
  '<td rowspan=2 colspan=3>',
  '</td>',
  '</table>',
  '[bookmark: _Toc1]',
  '[image: 3]',
  '"',
  '---',
  '12',
  '- 3 -',
];

const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\f', '\n\n\n'];

const line = fc
  .tuple(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 7 }), fc.constantFrom(...LINE_ENDS))
  .map(([fragments, end]) => fragments.join('') + end);

/** Texts in which tables of all kinds, markup and prose stand in any order, well-formed or not. */
const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join(''));

test('whatever a text holds, its characters stand in the document once, at their place', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { value } = await readText(source);
      expect(lostText(source, value)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('whatever a text holds, its tables are tiled and the document survives JSON', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { value } = await readText(source);
      const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
      expect(tables.flatMap(untiledPositions)).toEqual([]);
      expect(tables.flatMap(unplacedCells)).toEqual([]);
      expect(documentSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

/** Openings without an end, and repetitions that tempt an expression to start over at each. */
const JUNK = [
  '\t',
  '|',
  '<table>',
  '<td colspan=1000>',
  '[bookmark: ',
  '![](',
  '** ',
  '> ',
  '- ',
  '"',
  '"a\t\n',
  '\ta\n',
  '\t中文。\n\n',
  'a  1.00\nb  1\n',
  '\f页眉\n甲\n',
  '中文中文中文中文中文中文中文中文中文中文中文，\n',
];

test.each(JUNK)(
  '300,000 characters of %j is read in seconds',
  async (fragment) => {
    const { value } = await readText(fragment.repeat(Math.ceil(300_000 / fragment.length)));
    expect(value.format).toBe('text');
  },
  10_000,
);

test('a text beyond every filing is refused by its length', async () => {
  await expect(readText('a'.repeat(20_000_001))).rejects.toMatchObject({ code: 'text.too-large' });
});
