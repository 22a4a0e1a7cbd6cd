import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../schemas/document/document.ts';
import { readHtml } from '../../builders/html-source.ts';
import { unplacedCells, untiledPositions } from '../text/document-faults.ts';

describe('pages beyond every filing are refused, and say why', () => {
  test.each([
    ['elements nested 50,000 deep', '<div>'.repeat(50_000), 'html.too-deep'],
    ['a million cells', `<table><tr>${'<td>1'.repeat(1_000_000)}`, 'html.too-large'],
    [
      'formatting tags that multiply',
      Array.from({ length: 5000 }, (_, i) => `<p><font size=${i}>1`).join(''),
      'html.too-large',
    ],
  ])(
    '%s',
    async (_, body, code) => {
      await expect(readHtml(`<html><body>${body}`)).rejects.toMatchObject({ code });
    },
    30_000,
  );
});

describe('junk is read in bounded time', () => {
  test.each([
    ['tags nested 3,000 deep', '<div>甲'.repeat(3000)],
    ['tables nested 1,000 deep', '<table><tr><td>1'.repeat(1000)],
    [
      'spans as large as they come',
      '<table><tr><td rowspan=65535 colspan=1000>1</table>'.repeat(300),
    ],
    ['rows of wide spans', `<table>${'<tr><td colspan=1000>1'.repeat(2000)}</table>`],
    ['entities', '&nbsp;&amp;&#20803;&bogus;'.repeat(50_000)],
    [
      'one huge attribute',
      `<p style="${'display '.repeat(200_000)}" class="${'a '.repeat(200_000)}">甲</p>`,
    ],
    ['spaces', ` ${'\u00a0 '.repeat(200_000)}甲`],
    ['end tags without a start', '</td></p></b></div>'.repeat(30_000)],
    ['comments left open', '<!-- '.repeat(50_000)],
    ['a script left open', `<script>${'<'.repeat(300_000)}`],
  ])(
    '%s',
    async (_, body) => {
      const { value } = await readHtml(`<html><body>${body}`);
      expect(value.format).toBe('html');
    },
    30_000,
  );
});

const FRAGMENTS = [
  ...['收入', '742.69', '合计。', '\n', ' ', '&nbsp;', '&lt;'],
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<div class="nav">',
    '<div style="display:none">',
  ],
  ...[
    '<h2>',
    '</h2>',
    '<a href="/x">',
    '</a>',
    '<ul>',
    '<li>',
    '</ul>',
    '<select>',
    '<option>',
    '</select>',
  ],
  ...['<table>', '<table border=1>', '<caption>', '<thead>', '<tbody>', '<tr>', '<td>', '<th>'],
  ...[
    '<td rowspan=2 colspan=3>',
    '<td style="display:none">',
    '</td>',
    '</tr>',
    '</table>',
    '<img alt="图">',
    '<o:p>',
  ],
];

const body = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 })
  .map((fragments) => `<html><body>${fragments.join('')}`);

test('whatever a page holds, its characters are kept and its tables are tiled', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const { value } = await readHtml(text);
      const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
      expect(tables.flatMap(untiledPositions)).toEqual([]);
      expect(tables.flatMap(unplacedCells)).toEqual([]);
      expect(documentSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
      const texts = value.blocks.flatMap((block) => {
        if (block.kind === 'table') return block.cells.map((cell) => cell.text);
        return block.kind === 'furniture' && block.role === 'image'
          ? []
          : block.lines.map((line) => line.text);
      });
      expect(characters(texts.join(''))).toEqual(characters(plainText(text)));
    }),
    { numRuns: 1500 },
  );
}, 60_000);

function plainText(page: string): string {
  return page
    .replace(/<[^<>]*>/gu, '')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<');
}

/** Without white space, sorted: misnested tags move text to before a table. */
function characters(text: string): string {
  return [...text.replace(/\s+/gu, '')].sort().join('');
}
