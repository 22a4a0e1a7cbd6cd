import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipMembers, zipNames } from '../../../extractors/container/zip.ts';

/** 说明.docx in GBK, which is what a Chinese Windows writes without a flag. */
const GBK_NAME = [0xcb, 0xb5, 0xc3, 0xf7, 0x2e, 0x64, 0x6f, 0x63, 0x78];

test('members are read, folders are not listed', async () => {
  const archive = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('12.50') });
  const [member, ...others] = await zipMembers(archive, 'x.zip');
  expect(others).toEqual([]);
  expect(member).toMatchObject({ name: 'a/b.txt', size: 5 });
  expect(new TextDecoder().decode(await member?.read())).toBe('12.50');
});

test('names in UTF-8 with the flag, and in GBK without one', async () => {
  const utf8 = zipSync({ '说明.docx': strToU8('x') });
  expect([...(await zipNames(utf8))]).toEqual(['说明.docx']);
  const gbk = zipSync({ [String.fromCharCode(...GBK_NAME.map(() => 0x61))]: strToU8('x') });
  replaceEach(gbk, 'a'.repeat(GBK_NAME.length), GBK_NAME);
  expect([...(await zipNames(gbk))]).toEqual(['说明.docx']);
});

test('a bomb is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'zeros.txt': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
  await expect(zipMembers(bomb, 'x.zip')).rejects.toMatchObject({ code: 'container.too-large' });
});

test.each([0.2, 0.5, 0.9, 0.99])(
  'cut to %d of its length, an archive is damaged',
  async (share) => {
    const archive = zipSync({ 'a.txt': strToU8('12.50'.repeat(100)) }, { level: 0 });
    const cut = archive.slice(0, Math.floor(archive.length * share));
    await expect(zipMembers(cut, 'x.zip')).rejects.toMatchObject({
      code: 'container.damaged',
      message: expect.stringContaining('x.zip is damaged'),
    });
    expect(await zipNames(cut)).toEqual(new Set());
  },
);

test('a member that says less than it holds is damaged', async () => {
  const archive = zipSync({ 'a.txt': strToU8('12.50'.repeat(100)) });
  const view = new DataView(archive.buffer);
  const directory = archive.findIndex((_, i) => view.getUint32(i, true) === 0x02014b50);
  view.setUint32(directory + 24, 7, true);
  const [member] = await zipMembers(archive, 'x.zip');
  await expect(member?.read()).rejects.toMatchObject({ code: 'container.damaged' });
});

test('an encrypted member says what to do', async () => {
  const archive = zipSync({ 'a.txt': strToU8('12.50') });
  const view = new DataView(archive.buffer);
  const directory = archive.findIndex((_, i) => view.getUint32(i, true) === 0x02014b50);
  view.setUint16(directory + 8, 1, true);
  const [member] = await zipMembers(archive, 'x.zip');
  await expect(member?.read()).rejects.toMatchObject({
    code: 'container.encrypted',
    source: 'x.zip/a.txt',
    message: expect.stringContaining('without a password'),
  });
});

function replaceEach(bytes: Uint8Array, text: string, replacement: readonly number[]): void {
  const sought = strToU8(text);
  for (let at = 0; at <= bytes.length - sought.length; at += 1) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) bytes.set(replacement, at);
  }
}
