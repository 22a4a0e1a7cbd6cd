import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { ReaderPool, type ReaderPoolOptions } from '../../src/batch/reader-pool.ts';
import { madeReading } from '../builders/checked-filing.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';
import { textSource } from '../builders/text-source.ts';

/** Obeys the text of the file. */
const WORKER = `
export default async function read({ bytes }) {
  const word = new TextDecoder().decode(bytes);
  if (word === 'hang') for (;;);
  if (word === 'swell') for (const all = []; ; ) all.push(new Array(100_000).fill(Math.random()));
  if (word === 'abort') process.abort();
  if (word === 'crash') throw new TypeError('x is not a function');
  return word === 'nonsense' ? { word } : ${JSON.stringify(madeReading())};
}`;

const pools: ReaderPool[] = [];

function madePool(runtime: ReaderPoolOptions['runtime'] = 'worker_threads'): ReaderPool {
  const workerFile = pathToFileURL(join(temporaryFolder({ 'worker.mjs': WORKER }), 'worker.mjs'));
  const pool = new ReaderPool({ jobs: 2, timeLimitMs: 2000, runtime, workerFile });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

test('a thread that hangs, swells or crashes costs its file, and the pool reads on', async () => {
  const pool = madePool();
  const read = (word: string) => pool.read(textSource(word));
  const [hanging, good] = await Promise.allSettled([read('hang'), read('good')]);
  expect(hanging).toMatchObject({
    reason: { code: 'batch.timed-out', message: expect.stringContaining('2 s') },
  });
  expect(good).toMatchObject({ value: madeReading() });
  await expect(read('swell')).rejects.toMatchObject({ code: 'batch.out-of-memory' });
  await expect(read('crash')).rejects.toThrow('x is not a function');
  expect(await read('good')).toEqual(madeReading());
});

test('a process that hangs, swells or aborts costs its file, and the pool reads on', async () => {
  const pool = madePool('child_process');
  const read = (word: string) => pool.read(textSource(word));
  await expect(read('abort')).rejects.toMatchObject({ code: 'batch.process-ended' });
  await expect(read('hang')).rejects.toMatchObject({ code: 'batch.timed-out' });
  await expect(read('crash')).rejects.toThrow('x is not a function');
  expect(await read('good')).toEqual(madeReading());
});

test('what is no reading is refused at the boundary', async () => {
  await expect(madePool().read(textSource('nonsense'))).rejects.toThrow(/format/u);
});
