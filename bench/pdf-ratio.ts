import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { ingest } from '../src/batch/ingest.ts';
import { packageRoot } from '../src/intake/package-root.ts';
import { sourcePaths } from '../src/intake/source-paths.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { readSource } from '../src/source-reading.ts';
import { Store } from '../src/store/store.ts';
import { barePdfium, barePdfjs } from './engine-passes.ts';
import { median, ratioText } from './measure.ts';

/**
 * End to end (bytes to facts in SQLite, one thread) against bare passes of both engines over the
 * same PDFs, in turns, so that what else the machine does hits all of them.
 */
const [folder, rounds = '5'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node dist/bench/pdf-ratio.js FOLDER [ROUNDS]');

const paths = sourcePaths([folder]).filter(({ source }) => source.endsWith('.pdf'));
const files = paths.map(({ path }) => readFileSync(path));
const knowledge = loadKnowledge(join(packageRoot(), 'seeds'));

async function endToEnd(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const store = Store.open(join(scratch, 'x.db'), 'write');
  const read = (source: SourceFile) => readSource(source, knowledge);
  await ingest(paths, { store, read, fingerprint: 'bench', now: () => new Date() });
  store.close();
  rmSync(scratch, { recursive: true });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const passes = {
  gongkai: endToEnd,
  pdfium: async () => {
    for (const bytes of files) await barePdfium(bytes);
  },
  pdfjs: async () => {
    for (const bytes of files) await barePdfjs(bytes);
  },
};

const pages = (await Promise.all(files.map(barePdfium))).reduce((sum, pass) => sum + pass.pages, 0);
const times: Record<keyof typeof passes, number[]> = { gongkai: [], pdfium: [], pdfjs: [] };
for (const work of Object.values(passes)) await work(); // warm
for (let round = 0; round < Number(rounds); round += 1) {
  times.gongkai.push(await seconds(passes.gongkai));
  times.pdfium.push(await seconds(passes.pdfium));
  times.pdfjs.push(await seconds(passes.pdfjs));
}
const [ours, pdfium, pdfjs] = [times.gongkai, times.pdfium, times.pdfjs].map(median);
console.log(`${paths.length} PDFs, ${pages} pages, median of ${rounds} rounds`);
console.log(
  `gongkai end to end  ${ours?.toFixed(2)} s  ${(pages / (ours ?? 1)).toFixed(0)} pages/s`,
);
console.log(`bare PDFium         ${pdfium?.toFixed(2)} s  ${ratioText(ours, pdfium)} of it`);
console.log(`bare pdf.js         ${pdfjs?.toFixed(2)} s  ${ratioText(pdfjs, ours)} of ours`);
