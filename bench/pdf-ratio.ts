import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { ingest } from '../src/batch/ingest.ts';
import { packageRoot } from '../src/intake/package-root.ts';
import { type SourcePath, sourcePaths } from '../src/intake/source-paths.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { readSource } from '../src/source-reading.ts';
import { Store } from '../src/store/store.ts';
import { barePdfium, barePdfjs } from './engine-passes.ts';
import { median, ratioText } from './measure.ts';
import { commandCost } from './run-command.ts';

/**
 * `gongkai ingest` (start, threads, facts in SQLite) and the same in one thread without a start,
 * against bare passes of both engines over the same PDFs, in turns, so that what else the machine
 * does hits all of them. Of few files the start takes most, so every PDF is there several times; the
 * slow engine reads each once, and its time is reckoned for all copies.
 */
const [folder, copies = '12', rounds = '3'] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('usage: node dist/bench/pdf-ratio.js FOLDER [COPIES] [ROUNDS]');

const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const paths = copiedPdfs(folder, join(scratch, 'filings'), Number(copies));
const files = paths.map(({ path }) => readFileSync(path));
const knowledge = loadKnowledge(join(packageRoot(), 'seeds'));
let databases = 0;

/** Each with a comment behind its end, so that no two have the same bytes. */
function copiedPdfs(from: string, to: string, count: number): SourcePath[] {
  mkdirSync(to);
  const pdfs = sourcePaths([from]).filter(({ source }) => source.endsWith('.pdf'));
  for (const [index, { path }] of pdfs.entries()) {
    for (let copy = 0; copy < count; copy += 1) {
      const bytes = Buffer.concat([readFileSync(path), Buffer.from(`\n%${copy}\n`)]);
      writeFileSync(join(to, `${index}-${copy}.pdf`), bytes);
    }
  }
  return sourcePaths([to]);
}

function newDatabase(): string {
  databases += 1;
  return join(scratch, `${databases}.db`);
}

async function inOneThread(): Promise<void> {
  const store = Store.open(newDatabase(), 'write');
  const read = (source: SourceFile) => readSource(source, knowledge);
  await ingest(paths, { store, read, fingerprint: 'bench', now: () => new Date() });
  store.close();
}

/** Copies of one file stand next to each other. */
const once = files.filter((_, index) => index % Number(copies) === 0);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const passes = {
  command: () =>
    commandCost(['ingest', join(scratch, 'filings'), '--db', newDatabase(), '--quiet']),
  thread: inOneThread,
  pdfium: async () => {
    for (const bytes of files) await barePdfium(bytes);
  },
  pdfjs: async () => {
    for (const bytes of once) await barePdfjs(bytes);
  },
};

const pages = (await Promise.all(files.map(barePdfium))).reduce((sum, pass) => sum + pass.pages, 0);
const times: Record<keyof typeof passes, number[]> = {
  command: [],
  thread: [],
  pdfium: [],
  pdfjs: [],
};
for (let round = 0; round <= Number(rounds); round += 1) {
  for (const name of ['command', 'thread', 'pdfium', 'pdfjs'] as const) {
    const time = await seconds(passes[name]);
    if (round > 0) times[name].push(time); // the first one warms up
  }
}
rmSync(scratch, { recursive: true });

const [command, thread, pdfium, pdfjs] = [
  times.command,
  times.thread,
  times.pdfium,
  times.pdfjs.map((time) => time * Number(copies)),
].map(median);
const line = (label: string, time = Number.NaN) =>
  `${label.padEnd(20)}${time.toFixed(2).padStart(7)} s ${(pages / time).toFixed(0).padStart(5)} pages/s` +
  `  ${ratioText(time, pdfium)} bare PDFium, ${ratioText(pdfjs, time)} as fast as bare pdf.js`;
console.log(`${paths.length} PDFs, ${pages} pages, median of ${rounds} rounds`);
console.log(line('gongkai ingest', command));
console.log(line('  in one thread', thread));
console.log(line('bare PDFium', pdfium));
console.log(line('bare pdf.js', pdfjs));
