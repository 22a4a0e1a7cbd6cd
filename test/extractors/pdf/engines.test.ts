import { expect, test } from 'vitest';
import type { PageReading } from '../../../extractors/pdf/page-reading.ts';
import { pdfiumPages } from '../../../extractors/pdf/pdfium/pages.ts';
import { pdfjsPages } from '../../../extractors/pdf/pdfjs/pages.ts';
import {
  CHINESE,
  CHINESE_GBK,
  HIDDEN,
  LATIN,
  pdf,
  shown,
  shownCodes,
  ucs2,
} from '../../builders/pdf.ts';

const ENGINES = [
  ['PDFium', (bytes: Uint8Array) => pdfiumPages(bytes, 'x.pdf')],
  ['pdf.js', (bytes: Uint8Array) => pdfjsPages(bytes)],
] as const;

function textOf(page: PageReading | undefined): string {
  return page?.characters.map(({ text }) => text).join('') ?? '';
}

function places(page: PageReading | undefined) {
  return page?.characters.map(({ text, room, baseline, fontSize }) => [
    text,
    Math.round(room[0]),
    Math.round(baseline),
    Math.round(fontSize),
  ]);
}

test.each(ENGINES)('%s reads fonts that are not in the file', async (_, read) => {
  const content = [
    shown('收入', 100, 700),
    shownCodes('d6a7b3f6', '1 0 0 1 100 600', 10, CHINESE_GBK),
    shownCodes('31322e35', '1 0 0 1 100 500', 10, LATIN),
  ].join('');
  expect((await read(pdf({ content }))).map(textOf)).toEqual(['收入支出12.5']);
});

test.each(ENGINES)('%s places characters on the page as it is shown', async (_, read) => {
  const upright = { content: shown('甲乙', 100, 700) };
  const scaled = { content: shownCodes(ucs2('甲乙'), '12 0 0 12 100 700', 1) };
  const moved = { content: shown('甲', 110, 700), mediaBox: [10, 20, 605, 862] as const };
  const turned = { content: shownCodes(ucs2('甲'), '0 1 -1 0 100 200'), rotate: 90 };
  const pages = await read(pdf(upright, scaled, moved, turned));
  expect(pages.map(places)).toEqual([
    [
      ['甲', 100, 142, 10],
      ['乙', 110, 142, 10],
    ],
    [
      ['甲', 100, 142, 12],
      ['乙', 112, 142, 12],
    ],
    [['甲', 100, 162, 10]],
    [['甲', 200, 100, 10]],
  ]);
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [595, 842],
    [595, 842],
    [595, 842],
    [842, 595],
  ]);
});

test.each(ENGINES)('%s reads spacing, rise, scale and lines of text', async (_, read) => {
  const content = `BT /${CHINESE} 10 Tf 5 Tc 50 Tz 14 TL 100 700 Td <${ucs2('甲乙')}> Tj T* 3 Ts [<${ucs2('丙')}> -500 <${ucs2('丁')}>] TJ ET`;
  const [page] = await read(pdf({ content }));
  expect(places(page)).toEqual([
    ['甲', 100, 142, 10],
    ['乙', 108, 142, 10],
    ['丙', 100, 153, 10],
    ['丁', 110, 153, 10],
  ]);
});

test.each(ENGINES)('%s tells visible text from invisible', async (_, read) => {
  const content = `${shown('见', 100, 700)} 3 Tr ${shown('隐', 100, 650)}`;
  const [page] = await read(pdf({ content }));
  expect(page?.characters.map(({ isVisible }) => isVisible)).toEqual([true, false]);
});

test.each(ENGINES)('%s does not guess what unknown codes mean', async (_, read) => {
  const content = shownCodes('00410042', '1 0 0 1 100 700', 10, HIDDEN);
  expect((await read(pdf({ content }))).map(textOf)).toEqual(['\ufffd\ufffd']);
});

test.each(ENGINES)(
  '%s finds strokes, thin areas and boxes, and no pale or unpainted ones',
  async (_, read) => {
    const content = [
      '10 800 m 110 800 l S',
      '10 700 100 1 re f',
      '10 600 100 50 re S',
      '1 g 10 500 100 1 re f 0 g',
      '10 400 100 50 re n',
      'q 2 0 0 1 0 0 cm 10 300 m 60 300 l S Q',
      '10 200 m 50 250 60 250 110 200 c S',
    ].join('\n');
    const [page] = await read(pdf({ content }));
    const rules = page?.rules.map(({ orientation, at, from, to }) => [
      orientation,
      ...[at, from, to].map(Math.round),
    ]);
    expect(rules?.toSorted()).toEqual(
      [
        ['horizontal', 142, 10, 110],
        ['horizontal', 192, 10, 110],
        ['horizontal', 242, 10, 110],
        ['horizontal', 42, 10, 110],
        ['horizontal', 542, 20, 120],
        ['vertical', 10, 192, 242],
        ['vertical', 110, 192, 242],
      ].toSorted(),
    );
  },
);

test('pdf.js reads the pages that it is asked for', async () => {
  const bytes = pdf({ content: shown('一', 9, 9) }, { content: shown('二', 9, 9) });
  expect((await pdfjsPages(bytes, [2])).map(textOf)).toEqual(['二']);
  expect(bytes.length).toBeGreaterThan(0);
});

test.each(ENGINES)('%s leaves out the rules that are clipped away', async (_, read) => {
  const content =
    'q 50 400 200 300 re W n 100 500 m 300 500 l 100 300 m 200 300 l S Q 100 200 m 200 200 l S';
  const [page] = await read(pdf({ content }));
  expect(page?.rules).toEqual([
    { orientation: 'horizontal', at: 342, from: 100, to: 250 },
    { orientation: 'horizontal', at: 642, from: 100, to: 200 },
  ]);
});

test.each(ENGINES)('%s reads a filled dot as a short rule both ways', async (_, read) => {
  const [page] = await read(pdf({ content: '100 500 1 1 re f 200 500 4 4 re f' }));
  expect(page?.rules).toEqual([
    { orientation: 'horizontal', at: 341.5, from: 100, to: 101 },
    { orientation: 'vertical', at: 100.5, from: 341, to: 342 },
  ]);
});
