import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CHINESE, pdf, shown, shownCodes } from '../builders/pdf.ts';
import { rarArchive } from '../builders/rar-archive.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';
import { workbookOf } from '../builders/workbook.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/cli/main.js');

const eventSchema = z.object({
  source: z.string(),
  state: z.string(),
  fault: z.string().nullable(),
});
type FileEvent = z.infer<typeof eventSchema>;

/** The first sample of this repository: whatever stands beside it, it must be read. */
function goodFiling(): Uint8Array {
  const [name] = readdirSync(join(ROOT, 'samples'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.txt'),
  );
  if (name === undefined) throw new Error('samples/ has a text');
  return readFileSync(join(ROOT, 'samples', name));
}

const onePage = pdf({ content: shown('某县财政局2022年度部门决算', 100, 700) });
const workbook = workbookOf([{ rows: [['收入决算表'], ['项目', '决算数'], ['合计', 1.5]] }]);
const document = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body/></w:document>'),
});

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let k = 0; k < 200; k += 1) {
    const at = (seed * 7919 + k * 104_729) % copy.length;
    copy[at] = (copy[at] ?? 0) ^ (1 << (k % 8));
  }
  return copy;
}

function encryptedPdf(): Uint8Array {
  const text = new TextDecoder('latin1').decode(onePage);
  const key = '00'.repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
  return new TextEncoder().encode(text.replace('/Root 1 0 R', `/Root 1 0 R ${encrypt}`));
}

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

/** Name of a file and what it holds; every one of them must end in a state, none may stop the run. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'empty.pdf': '',
  'nothing.docx': Uint8Array.from({ length: 4096 }, (_, i) => (i * 31) % 251),
  'elf.xls': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
  'encrypted.pdf': encryptedPdf(),
  'pdf-named-doc.doc': onePage,
  'page 200 inches wide.pdf': pdf({
    content: shown('决算', 9, 9),
    mediaBox: [0, 0, 14_400, 14_400],
  }),
  'page without size.pdf': pdf({ content: shown('决算', 9, 9), mediaBox: [0, 0, 0, 0] }),
  'many objects.pdf': pdf({ content: '0 0 m 9 9 l S\n'.repeat(300_000) }),
  'one place.pdf': pdf({ content: shownCodes('4e00', '1 0 0 1 9 9', 10, CHINESE).repeat(50_000) }),
  'deep.pdf': pdf({ content: `${'q '.repeat(50_000)}${shown('决算', 9, 9)}` }),
  'bomb.zip': zipSync({ 'a.txt': zeros(64) }, { level: 9 }),
  'bomb.docx': zipSync({ 'word/document.xml': zeros(64) }, { level: 9 }),
  'nested.zip': zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('决算') }) }) }),
  'up.zip': zipSync({ '../../../../tmp/gongkai-escaped.txt': strToU8('决算') }),
  'entities.docx': zipSync({
    'word/document.xml': strToU8(
      `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(999)}"><!ENTITY b "${'&a;'.repeat(999)}">]><a>${'&b;'.repeat(999)}</a>`,
    ),
  }),
  'deep.docx': zipSync({
    'word/document.xml': strToU8(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`),
  }),
  'million rows.xlsx': workbookOf([
    { rows: Array.from({ length: 30_000 }, (_, i) => [i, i, i, i]) },
  ]),
  'cut.xlsx': cut(workbook, 0.6),
  'cut.docx': cut(document, 0.6),
  'cut.rar': cut(rarArchive({ 'a.txt': strToU8('决算') }), 0.7),
  'deep.html': `<html><body>${'<div>'.repeat(50_000)}决算`,
  'wide.html': `<html><body><table><tr>${'<td rowspan=65535 colspan=1000>1</td>'.repeat(50)}`,
  'cells.html': `<html><body><table>${'<tr><td>1<td>2'.repeat(80_000)}`,
  'script.html': '<html><body><script>for(;;);</script>决算</body></html>',
  'many siblings.html': `<html><body>${'<p>决算'.repeat(40_000)}`,
  'many marks.html': `<html><body><p>${'<b>决</b><i>算</i>'.repeat(30_000)}`,
  'many breaks.html': `<html><body><p>${'决算<br>'.repeat(40_000)}`,
  'many lines.txt': '决算\n\n'.repeat(40_000),
  'many rows.md': `|项目|决算数|\n|---|---|\n${'|合计|1.50|\n'.repeat(40_000)}`,
  'many figures.txt': '收入决算1.50万元，'.repeat(30_000),
  'many brackets.txt': '（类）（款）（项'.repeat(30_000),
  'line.txt': '决算'.repeat(2_000_000),
  'tabs.txt': '\t1'.repeat(500_000),
  'zeros.txt': zeros(1),
  "'; DROP TABLE files; --.txt": '某县财政局2022年度部门决算',
  '名字 with\nnewline.txt': '某县财政局2022年度部门决算 甲',
  ...Object.fromEntries(
    [0.05, 0.3, 0.6, 0.9, 0.99].map((share) => [`cut ${share}.pdf`, cut(onePage, share)]),
  ),
  ...Object.fromEntries(
    [1, 2, 3].flatMap((seed) => [
      [`flipped ${seed}.pdf`, flipped(onePage, seed)],
      [`flipped ${seed}.xlsx`, flipped(workbook, seed)],
    ]),
  ),
};

/** What some of them must end as; the others may be read or not, but not crash. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'elf.xls': /no known format/u,
  'encrypted.pdf': /encrypted|password/iu,
  'bomb.zip': /not unpacked/u,
  'bomb.docx': /not unpacked/u,
  'cut.xlsx': /damaged/u,
  'cut.docx': /damaged/u,
};

interface Run {
  readonly status: number | null;
  readonly events: ReadonlyMap<string, FileEvent>;
  readonly out: string;
}

function ingested(folder: string): Run {
  const argv = [MAIN, 'ingest', folder, '--db', join(folder, 'x.db'), '--json', '--timeout', '30'];
  const { status, stdout } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = stdout.split('\n').filter((line) => line.includes('"event":"file"'));
  const events = lines.map((line) => eventSchema.parse(JSON.parse(line)));
  return { status, events: new Map(events.map((event) => [event.source, event])), out: stdout };
}

test('a folder of hostile and broken files is read to its end, each with a state', () => {
  const folder = temporaryFolder({ ...FILES, 'good.txt': goodFiling() });
  symlinkSync(folder, join(folder, 'loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken link.txt'));
  const { status, events } = ingested(folder);
  expect(status).toBe(1);
  const names = [...Object.keys(FILES), 'good.txt', 'broken link.txt'];
  expect([...events.keys()].sort()).toEqual(names.sort());
  expect(events.get('good.txt')).toMatchObject({ state: 'ingested' });
  const faults = [...events.values()].flatMap(({ fault }) => fault ?? []);
  expect(faults.filter((fault) => fault.includes('fault of this program'))).toEqual([]);
  expect(readdirSync('/tmp').filter((name) => name.includes('gongkai-escaped'))).toEqual([]);
  for (const [name, reason] of Object.entries(EXPECTED)) {
    expect(events.get(name), name).toMatchObject({
      state: 'unreadable',
      fault: expect.stringMatching(reason),
    });
  }
  const again = ingested(folder);
  expect(again.status).toBe(1);
  expect(again.out).not.toContain('"change":"new"');
}, 600_000);
