import { utils, write } from 'cfb';
import { expect, test } from 'vitest';
import { hasOleStream, isOle, oleStream } from '../../../extractors/container/ole.ts';

test('streams are found by name', () => {
  const container = compoundFile();
  expect(isOle(container)).toBe(true);
  expect(hasOleStream(container, 'WordDocument')).toBe(true);
  expect(hasOleStream(container, 'Workbook')).toBe(false);
  expect(oleStream(container, 'WordDocument', 'x.doc')).toEqual(Uint8Array.from([1, 2, 3]));
  expect(oleStream(container, 'Workbook', 'x.doc')).toBeNull();
});

test('a container without its directory is damaged', () => {
  const cut = compoundFile().slice(0, 100);
  expect(hasOleStream(cut, 'WordDocument')).toBe(false);
  expect(() => oleStream(cut, 'WordDocument', 'x.doc')).toThrowError('x.doc is damaged');
});

function compoundFile(): Uint8Array {
  const made = utils.cfb_new();
  utils.cfb_add(made, '/WordDocument', [1, 2, 3]);
  const written: unknown = write(made, { type: 'buffer' });
  if (!Buffer.isBuffer(written)) throw new TypeError('cfb wrote no buffer');
  return Uint8Array.from(written);
}
