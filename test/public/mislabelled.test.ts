import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { compoundFile } from '../builders/compound-file.ts';
import { docxFile, p } from '../builders/docx.ts';
import { pdf, shown } from '../builders/pdf.ts';
import { rarArchive } from '../builders/rar-archive.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';
import { workbookOf } from '../builders/workbook.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/cli/main.js');

function jsonLines(...argv: readonly string[]): readonly unknown[] {
  const { stdout } = spawnSync(process.execPath, [MAIN, ...argv, '--json'], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const problemSchema = z.object({
  source: z.string(),
  severity: z.string(),
  code: z.string(),
  message: z.string(),
});

/** `source severity message` of each problem whose code matches. */
function problems(db: string, code: RegExp): readonly string[] {
  return jsonLines('problems', db)
    .map((line) => problemSchema.parse(line))
    .filter((one) => code.test(one.code))
    .map(({ source, severity, message }) => `${source} ${severity} ${message}`)
    .sort();
}

function ingested(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(files);
  const db = join(temporaryFolder(), 'filings.db');
  jsonLines('ingest', folder, '--db', db);
  return db;
}

const NAME = '某县财政局2022年度部门决算';
const PAGE = `<html><body><p>${NAME}</p></body></html>`;
const ROWS = [{ rows: [[NAME], ['项目', '决算数'], ['合计', 1.5]] }];

const XLS = 'an Excel 97-2003 workbook';
const DOC = 'a Word 97-2003 file';

/** Name of a file, what it holds, what it is named like, what it is. */
const MISLABELLED: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['page.xls', PAGE, XLS, 'a web page'],
  ['page.doc', `${PAGE}\n`, DOC, 'a web page'],
  ['sheet 2003.xls', workbookOf(ROWS, 'xlml'), XLS, 'an Excel 2003 workbook in XML'],
  ['new.xls', workbookOf(ROWS), XLS, 'a workbook (OOXML)'],
  ['old.xlsx', workbookOf(ROWS, 'biff8'), 'a workbook (OOXML)', XLS],
  ['tabs.xls', `${NAME}\n项目\t决算数\n合计\t1.50\n`, XLS, 'a text'],
  ['word.doc', docxFile(p(NAME)), DOC, 'a Word file (OOXML)'],
  ['paper.docx', pdf({ content: shown(NAME, 9, 9) }), 'a Word file (OOXML)', 'a PDF file'],
  ['archive.doc', zipSync({ 'a.txt': strToU8(NAME) }), DOC, 'a ZIP archive'],
  ['rar.zip', rarArchive({ 'a.txt': strToU8(NAME) }), 'a ZIP archive', 'a RAR archive'],
];

test('a file named as another format is read as what it is, and the note names both', () => {
  const db = ingested(Object.fromEntries(MISLABELLED.map(([name, bytes]) => [name, bytes])));
  expect(problems(db, /^intake\.mislabelled$/u)).toEqual(
    MISLABELLED.map(
      ([name, , called, type]) =>
        `${name} information ${name} is named like ${called}, but is ${type} and read as that`,
    ).sort(),
  );
});

test('so is a member of an archive', () => {
  const db = ingested({ 'x.zip': zipSync({ 'tables.xls': strToU8(PAGE) }) });
  expect(problems(db, /^intake\.mislabelled$/u)).toEqual([
    expect.stringMatching(/^x\.zip\/tables\.xls .* is a web page/u),
  ]);
});

test('a rightly named file has no note, nor one whose extension is that of no format', () => {
  const db = ingested({
    'a.HTM': PAGE,
    'a.jsp': PAGE,
    a: PAGE,
    'a.wps': docxFile(p(NAME)),
    'a.et': workbookOf(ROWS, 'biff8'),
    '2022.12.公开': NAME,
  });
  expect(problems(db, /^intake\.mislabelled$/u)).toEqual([]);
});

test('a sample under another extension gives the same facts', () => {
  const [sample] = readdirSync(join(ROOT, 'samples/hunan-final-2024')).filter((name) =>
    name.endsWith('.docx'),
  );
  const bytes = readFileSync(join(ROOT, 'samples/hunan-final-2024', sample ?? ''));
  const facts = (extension: string) => {
    const folder = join(temporaryFolder(), extension);
    mkdirSync(folder);
    writeFileSync(join(folder, `filing.${extension}`), bytes);
    const db = join(temporaryFolder(), 'filings.db');
    jsonLines('ingest', folder, '--db', db);
    const schema = z.object({ statement: z.string(), item_code: z.string(), value: z.string() });
    return jsonLines('facts', db).map((line) => schema.parse(line));
  };
  const named = facts('docx');
  expect(named.length).toBeGreaterThan(50);
  expect(facts('pdf')).toEqual(named);
});

test('encrypted OOXML is one clear error, whatever the extension', () => {
  const names = ['closed.doc', 'closed.docx', 'closed.xls', 'closed.xlsx'];
  const db = ingested(
    Object.fromEntries(names.map((name, i) => [name, compoundFile('EncryptedPackage', [i])])),
  );
  expect(problems(db, /./u)).toEqual(
    names.map((name) => `${name} fatal ${name} is encrypted: save it without a password`),
  );
});
