import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodedText } from '../../../extractors/encoding/decode.ts';
import { knownFormat } from '../../../extractors/registry.ts';
import { textExtractor } from '../../../extractors/text/extractor.ts';
import { textSource } from '../../builders/text-source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** 收入 in GBK, and a character outside of GBK (U+3400) as the four bytes that GB18030 has for it. */
const GBK = Uint8Array.from([0xca, 0xd5, 0xc8, 0xeb, 0x0a]);
const GB18030 = Uint8Array.from([0x81, 0x39, 0xee, 0x39, 0x0a]);

const marked = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

describe('encodings are told apart', () => {
  test.each([
    ['UTF-8', utf8('收入\n'), 'utf-8', '收入\n'],
    ['UTF-8 with mark', marked([0xef, 0xbb, 0xbf], utf8('收入')), 'utf-8', '收入'],
    ['UTF-16LE with mark', marked([0xff, 0xfe], utf16le('收入')), 'utf-16le', '收入'],
    ['UTF-16BE with mark', marked([0xfe, 0xff], utf16be('收入')), 'utf-16be', '收入'],
    ['UTF-16LE without', utf16le('收入\n742.69\n'), 'utf-16le', '收入\n742.69\n'],
    ['UTF-16BE without', utf16be('收入\n742.69\n'), 'utf-16be', '收入\n742.69\n'],
    ['GBK', GBK, 'gb18030', '收入\n'],
    ['GB18030', GB18030, 'gb18030', '㐀\n'],
    ['an empty file', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodedText(bytes)).toEqual({ encoding, text });
  });

  test.each([
    ['a stray byte in UTF-8', Uint8Array.from([...utf8('收入'), 0xff, 0x0a])],
    ['zero bytes', Uint8Array.from([0x41, 0x00, 0x00, 0x42, 0x00, 0x00, 0x00])],
    ['control characters', utf8('a\u0001b')],
    ['half a surrogate pair', marked([0xff, 0xfe], Uint8Array.from([0x00, 0xd8, 0x41, 0x00]))],
  ])('%s is no text', (_, bytes) => {
    expect(decodedText(bytes)).toBeNull();
  });

  test('any printable text comes back from each encoding that has a mark', () => {
    const printable = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff'));
    fc.assert(
      fc.property(printable, (text) => {
        for (const bytes of [
          marked([0xef, 0xbb, 0xbf], utf8(text)),
          marked([0xff, 0xfe], utf16le(text)),
          marked([0xfe, 0xff], utf16be(text)),
        ]) {
          expect(decodedText(bytes)?.text).toBe(text);
        }
      }),
    );
  });
});

describe('what the extractor accepts', () => {
  test.each([
    ['plain text', '收入\t742.69\n', true],
    ['Markdown that starts with a table in HTML', '# 表\n<html><body><table></table>', true],
    ['a form feed and a Ctrl-Z', 'a\fb\u001a', true],
    ['a PDF', '%PDF-1.7\n', false],
    ['an archive', 'PK\u0003\u0004', false],
    ['RTF', '{\\rtf1 a}', false],
  ])('%s: %#', (_, text, expected) => {
    expect(textExtractor.fileType(textSource(text)) === 'text').toBe(expected);
  });

  test.each(['<!DOCTYPE html>\n<p>a', '<?xml version="1.0"?><!-- a --><HTML lang="zh">'])(
    'a page is left to those who read pages: %j',
    async (page) => {
      expect(await knownFormat(textSource(page))).toBe('html');
    },
  );

  test('a file that cannot be decoded is refused with its name', async () => {
    const source = textSource(Uint8Array.from([0xff, 0xff]), 'a/b.txt');
    await expect(textExtractor.extract(source)).rejects.toMatchObject({
      code: 'text.undecodable',
      source: 'a/b.txt',
    });
  });
});
