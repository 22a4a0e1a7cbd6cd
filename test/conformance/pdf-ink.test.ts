import { describe, expect, test } from 'vitest';
import { pdfPageImage } from '../../extractors/pdf/pdfium/page-image.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { pngPixels } from '../builders/png-pixels.ts';
import { sampleFiles } from '../builders/sample-files.ts';
import { readSourceFile } from '../builders/source-file.ts';

const DOTS_PER_INCH = 144;
const PX_A_POINT = DOTS_PER_INCH / 72;
/** Ink is darker than this; anti-aliased edges are not. */
const DARK = 128;
/** The ink of a figure reaches so near to both ends of its box. */
const END_PT = 2.5;

const paths = sampleFiles().filter(
  (path) => /(?<!\.scan)\.pdf$/u.test(path) && !path.includes('synthetic'),
);

interface Picture {
  readonly pixels: Buffer;
  readonly width: number;
}

/** The columns of a box that hold ink, in points from its left side. */
function inkedColumns({ pixels, width }: Picture, [x0, y0, x1, y1]: Bbox): readonly number[] {
  const px = (points: number) => Math.round(points * PX_A_POINT);
  const found: number[] = [];
  for (let x = px(x0); x < px(x1); x += 1) {
    for (let y = px(y0); y < px(y1); y += 1) {
      if ((pixels[(y * width + x) * 4] ?? DARK) >= DARK) continue;
      found.push(x / PX_A_POINT - x0);
      break;
    }
  }
  return found;
}

function isDrawn(picture: Picture, bbox: Bbox): boolean {
  const columns = inkedColumns(picture, bbox);
  const [first = Number.POSITIVE_INFINITY] = columns;
  return first <= END_PT && bbox[2] - bbox[0] - (columns.at(-1) ?? 0) <= END_PT;
}

/** The facts of tables on the page that has most of them. */
function factsOfOnePage(facts: readonly Fact[]): readonly [number, readonly Fact[]] {
  const byPage = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (fact.origin !== 'table' || fact.provenance.kind !== 'page') continue;
    const { page } = fact.provenance;
    byPage.set(page, [...(byPage.get(page) ?? []), fact]);
  }
  const [first] = [...byPage].toSorted(([, a], [, b]) => b.length - a.length);
  return first ?? [0, []];
}

describe.skipIf(paths.length === 0)('the drawn page shows every figure in its box', () => {
  test.each(paths)('%s', async (path) => {
    const file = readSourceFile(path);
    const { filings } = await readSource(file, knowledge);
    const [page, facts] = factsOfOnePage(filings.flatMap(({ facts: all }) => all));
    if (facts.length === 0) return;
    const view = { page, boxes: [], dotsPerInch: DOTS_PER_INCH };
    const { png, width } = await pdfPageImage(file.bytes, file.source, view);
    const picture = { pixels: pngPixels(png, width), width };
    const undrawn = facts.filter(
      ({ provenance }) => provenance.kind === 'page' && !isDrawn(picture, provenance.bbox),
    );
    expect(undrawn.map(({ printed, provenance }) => [printed, provenance])).toEqual([]);
  });
});
