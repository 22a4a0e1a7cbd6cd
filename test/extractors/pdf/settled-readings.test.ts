import { expect, test } from 'vitest';
import type { PageReading } from '../../../extractors/pdf/page-reading.ts';
import { settledReadings } from '../../../extractors/pdf/settled-readings.ts';
import { printed } from '../../builders/page.ts';
import { reading } from '../../builders/page-reading.ts';

function pageOf(text: string, number = 1): PageReading {
  return reading(printed(text, 50, 100), { number });
}

function textsOf(pages: readonly PageReading[]): readonly string[] {
  return pages.map(({ characters }) => characters.map(({ text }) => text).join(''));
}

test('pages without doubt are not read again', async () => {
  const settled = await settledReadings([pageOf('收入')], () => {
    throw new Error('read again');
  });
  expect(textsOf(settled.value)).toEqual(['收入']);
  expect(settled.problems).toEqual([]);
});

test('a page in doubt is taken from the second engine where that leaves less doubt', async () => {
  const asked: number[] = [];
  const settled = await settledReadings(
    [pageOf('收入'), pageOf('\ufffd出', 2)],
    async (numbers) => {
      asked.push(...numbers);
      return [pageOf('支出', 2)];
    },
  );
  expect(asked).toEqual([2]);
  expect(textsOf(settled.value)).toEqual(['收入', '支出']);
  expect(settled.problems).toMatchObject([
    { code: 'pdf.second-reading', severity: 'information', provenance: { page: 2 } },
  ]);
});

test('what neither engine can tell is a warning', async () => {
  const settled = await settledReadings([pageOf('\ufffd出')], async () => [pageOf('\ue000\ue001')]);
  expect(textsOf(settled.value)).toEqual(['\ufffd出']);
  expect(settled.problems).toMatchObject([{ code: 'pdf.garbled-text', severity: 'warning' }]);
});

test.each([
  ['none of the text', ''],
  ['a part of it', '支出'],
])('a second reading that prints %s does not replace the first', async (_, again) => {
  const settled = await settledReadings([pageOf('收入\ufffd出总计')], async () => [pageOf(again)]);
  expect(textsOf(settled.value)).toEqual(['收入\ufffd出总计']);
  expect(settled.problems.map(({ code }) => code)).toEqual(['pdf.garbled-text']);
});

test('the first reading stands where the second engine fails', async () => {
  const settled = await settledReadings([pageOf('\ufffd出')], async () => {
    throw new Error('no xref');
  });
  expect(textsOf(settled.value)).toEqual(['\ufffd出']);
  expect(settled.problems.map(({ code }) => code)).toEqual([
    'pdf.second-reading-failed',
    'pdf.garbled-text',
  ]);
});
