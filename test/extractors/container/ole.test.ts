import { expect, test } from 'vitest';
import { hasOleStream, isOle, oleStream } from '../../../extractors/container/ole.ts';
import { compoundFile } from '../../builders/compound-file.ts';

test('streams are found by name', () => {
  const container = compoundFile('WordDocument', [1, 2, 3]);
  expect(isOle(container)).toBe(true);
  expect(hasOleStream(container, 'WordDocument')).toBe(true);
  expect(hasOleStream(container, 'Workbook')).toBe(false);
  expect(oleStream(container, 'WordDocument', 'x.doc')).toEqual(Uint8Array.from([1, 2, 3]));
  expect(oleStream(container, 'Workbook', 'x.doc')).toBeNull();
});

test('a container without its directory is damaged', () => {
  const cut = compoundFile('WordDocument', [1, 2, 3]).slice(0, 100);
  expect(hasOleStream(cut, 'WordDocument')).toBe(false);
  expect(() => oleStream(cut, 'WordDocument', 'x.doc')).toThrowError('x.doc is damaged');
});
