import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodedText } from '../../extractors/encoding/decode.ts';
import { extract, extractors } from '../../extractors/registry.ts';
import { documentSchema } from '../../schemas/document/document.ts';
import { problemSchema } from '../../schemas/records/problem.ts';
import { sampleFiles } from '../builders/sample-files.ts';
import { textSource } from '../builders/text-source.ts';
import { lostText, unplacedCells, untiledPositions } from '../extractors/text/document-faults.ts';

const accepted = (await Promise.all(sampleFiles().map(acceptedSample))).flat();

async function acceptedSample(path: string) {
  const source = textSource(readFileSync(path), path);
  for (const extractor of extractors) {
    if ((await extractor.fileType(source)) !== null) return [{ path, source, extractor }];
  }
  return [];
}

test('a file of no known format is refused', async () => {
  const unknown = textSource(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00]));
  await expect(extract(unknown)).rejects.toMatchObject({ code: 'intake.unknown-format' });
});

describe.skipIf(accepted.length === 0).each(accepted)('$extractor.format of $path', (sample) => {
  const read = sample.extractor.extract(sample.source);

  test('the document is valid and survives JSON', async () => {
    const { value, problems } = await read;
    expect(documentSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
    expect(problems.map((problem) => problemSchema.parse(problem))).toEqual(problems);
  });

  test('the spans of cells tile each grid, and each text has a place', async () => {
    const { value } = await read;
    const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.flatMap(untiledPositions)).toEqual([]);
    expect(tables.flatMap(unplacedCells)).toEqual([]);
    expect(tables.map((table) => table.ordinal)).toEqual(tables.map((_, i) => i + 1));
  });

  test.runIf(sample.extractor.format === 'text')('no character is lost', async () => {
    const { value } = await read;
    const text = decodedText(sample.source.bytes)?.text ?? '';
    expect(text).not.toBe('');
    expect(lostText(text, value)).toEqual([]);
  });
});
