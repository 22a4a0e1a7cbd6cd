import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveOf, type Member, membersOf } from '../../src/intake/members.ts';
import { rarArchive } from '../builders/rar-archive.ts';
import { textSource } from '../builders/text-source.ts';

const TEXT = strToU8('收入决算表');

async function memberNames(bytes: Uint8Array): Promise<readonly string[]> {
  const source = textSource(bytes, 'x.zip');
  const format = await archiveOf(source);
  if (format === null) throw new Error('no archive');
  const names: string[] = [];
  for await (const member of membersOf(source, format)) names.push(nameOf(member));
  return names;
}

function nameOf(member: Member): string {
  return 'file' in member ? member.file.source : `${member.unread.code} ${member.unread.source}`;
}

test('the files of an archive, without what operating systems leave in it', async () => {
  const archive = zipSync({
    'a/说明.txt': TEXT,
    '__MACOSX/a/._说明.txt': TEXT,
    'Thumbs.db': TEXT,
    '~$说明.docx': TEXT,
  });
  expect(await memberNames(archive)).toEqual(['x.zip/a/说明.txt']);
});

test('archives inside an archive are opened, those inside them are not', async () => {
  const inner = rarArchive({ 'b.txt': TEXT, 'c.zip': zipSync({ 'd.txt': TEXT }) });
  expect(await memberNames(zipSync({ 'inner.rar': inner, 'e.txt': TEXT }))).toEqual([
    'x.zip/inner.rar/b.txt',
    'container.nested-too-deep x.zip/inner.rar/c.zip',
    'x.zip/e.txt',
  ]);
});

test('a damaged archive inside costs itself only', async () => {
  const damaged = zipSync({ 'a.txt': TEXT }).slice(0, 40);
  expect(await memberNames(zipSync({ 'inner.zip': damaged, 'e.txt': TEXT }))).toEqual([
    'container.damaged x.zip/inner.zip',
    'x.zip/e.txt',
  ]);
});

test('a document is no archive', async () => {
  expect(await archiveOf(textSource('收入决算表'))).toBeNull();
});
