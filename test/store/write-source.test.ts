import { expect, test } from 'vitest';
import { z } from 'zod';
import { factRows } from '../../src/store/fact-rows.ts';
import { storedFileTotals } from '../../src/store/file-totals.ts';
import { Store } from '../../src/store/store.ts';
import { storedFilings } from '../../src/store/stored-filing.ts';
import { writeSource } from '../../src/store/write-source.ts';
import { madeCheck, madeFact, madeFiling, madeProblem } from '../builders/checked-filing.ts';
import { dump, madeDatabase, madeFileRow, madeRecord } from '../builders/stored.ts';

const OTHER = { source: '2021/民政局.txt', sha256: 'b'.repeat(64) };

test('writing the same record again leaves the same rows under the same ids', () => {
  const store = Store.open(madeDatabase([{}, { file: OTHER }]), 'write');
  const before = dump(store);
  writeSource(store, madeRecord({}));
  // A paragraph's row number is the one thing that moves: nothing outside refers to it.
  const settled = (text: string) => text.replace(/"paragraph_id":\d+/gu, '');
  expect(settled(dump(store)).split('\n').sort()).toEqual(settled(before).split('\n').sort());
  store.close();
});

test('a record replaces all rows of its source and none of another', () => {
  const store = Store.open(madeDatabase([{ problems: [madeProblem()] }, { file: OTHER }]), 'write');
  const filing = madeFiling({ facts: [madeFact({ value: '1' })], checks: [], sections: [] });
  writeSource(store, madeRecord({ filing }));
  const count = (sql: string) => store.rows(z.object({ rows: z.int() }), sql)[0]?.rows;
  expect(storedFileTotals(store, madeFileRow().source)).toEqual({
    statements: 1,
    unassigned: 1,
    facts: { verified: 0, unchecked: 1, conflict: 0 },
    problems: { fatal: 0, error: 0, warning: 0, information: 0 },
    failing_checks: 0,
  });
  expect(storedFileTotals(store, OTHER.source)?.facts.verified).toBe(1);
  expect(count('SELECT count(*) AS rows FROM check_figures')).toBe(3);
  expect(count('SELECT count(*) AS rows FROM paragraphs')).toBe(1);
  expect(
    count(`SELECT count(*) AS rows FROM paragraphs_fts WHERE paragraphs_fts MATCH '主要原因'`),
  ).toBe(1);
  store.run(`INSERT INTO paragraphs_fts (paragraphs_fts) VALUES ('integrity-check')`);
  store.close();
});

test('a failure in the middle of a transaction leaves the earlier rows', () => {
  const store = Store.open(madeDatabase(), 'write');
  const before = dump(store);
  const missing = madeCheck({ figures: [{ fact: 99, side: 'total', weight: 1 }] });
  const broken = madeFiling({ checks: [missing] });
  const write = () => writeSource(store, madeRecord({ filing: broken }));
  expect(write).toThrow(/FOREIGN KEY/u);
  expect(dump(store)).toBe(before);
  store.close();
});

test('a file that could not be read has a row and its problem, and loses its earlier filing', () => {
  const store = Store.open(madeDatabase(), 'write');
  const file = madeFileRow({ state: 'unreadable', format: null, sha256: null, size: null });
  const fatal = madeProblem({ code: 'intake.unreadable', severity: 'fatal', provenance: null });
  writeSource(store, madeRecord({ file, filing: null, problems: [fatal] }));
  const totals = storedFileTotals(store, file.source);
  expect(totals?.facts).toEqual({ verified: 0, unchecked: 0, conflict: 0 });
  expect(totals?.problems.fatal).toBe(1);
  store.close();
});

const ARCHIVE = madeFileRow({ source: '2020/财政局.zip', format: 'zip' });
const MEMBERS = ['说明.docx', '附表.xlsx'].map((name) => ({
  file: madeFileRow({ source: `${ARCHIVE.source}/${name}`, format: 'text' }),
  problems: [madeProblem()],
}));

test('the figures of an archive stand under the members that they were read from', () => {
  const store = Store.open(madeDatabase([]), 'write');
  const facts = madeFiling().facts.map((fact, index) => ({ ...fact, member: index === 0 ? 0 : 1 }));
  const record = {
    file: ARCHIVE,
    problems: [],
    members: MEMBERS,
    filings: [madeFiling({ members: [0, 1], facts })],
  };
  writeSource(store, record);
  writeSource(store, record);
  const sources = [...factRows(store, {})].map(({ source }) => source);
  expect(sources).toEqual([0, 1, 1].map((index) => MEMBERS[index]?.file.source));
  expect(storedFilings(store, ARCHIVE.source)).toEqual(record.filings);
  expect(storedFileTotals(store, ARCHIVE.source)).toMatchObject({
    facts: { verified: 1, unchecked: 2 },
    problems: { warning: 2 },
  });
  writeSource(store, { ...record, members: [], filings: [] });
  expect(dump(store)).not.toContain('附表');
  store.close();
});
