import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PageCharacter, PageContent } from '../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import { pdfiumPages } from '../../extractors/pdf/pdfium/pages.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import type { CheckResult } from '../../schemas/records/check.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { readPages } from '../builders/read.ts';

const FILINGS = fileURLToPath(new URL('../../../shared/filings/', import.meta.url));
const SLID: readonly (readonly [file: string, statement: string])[] = [
  ['上海市普陀区财政局2024年度部门决算.pdf', 'final.gpb_expenditure'],
  ['上海市普陀区财政局2024年度部门决算.pdf', 'final.revenue'],
  ['江苏省委办公厅2019年度部门预算公开表格.pdf', 'budget.gpb_expenditure'],
  ['上海市普陀区人民政府办公室25年预算.pdf', 'budget.gpb_expenditure'],
];
const isPresent = existsSync(FILINGS) && readdirSync(FILINGS).length > 0;
/** Boxes whose middles differ by less stand in one row. */
const SAME_ROW_PT = 4;

/** A page on which the given figures stand one row further down, those of the last row in the first. */
function slidPage(page: PageContent, figures: readonly Fact[]): PageContent {
  const boxes = figures.flatMap(({ provenance }) =>
    provenance.kind === 'page' && provenance.page === page.number ? [provenance.bbox] : [],
  );
  const rows: number[] = [];
  for (const y of boxes.map(middle).toSorted((a, b) => a - b))
    if (y - (rows.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_ROW_PT) rows.push(y);
  const characters = page.characters.map((character) => {
    const box = boxes.find((each) => isIn(character, each));
    if (box === undefined) return character;
    const row = rows.findIndex((y) => Math.abs(y - middle(box)) <= SAME_ROW_PT);
    const down = (rows[(row + 1) % rows.length] ?? 0) - (rows[row] ?? 0);
    const [x0, y0, x1, y1] = character.bbox;
    return {
      ...character,
      bbox: [x0, y0 + down, x1, y1 + down] as const,
      baseline: character.baseline + down,
    };
  });
  return { ...page, characters };
}

function middle([, top, , bottom]: Bbox): number {
  return (top + bottom) / 2;
}

function isIn({ bbox }: PageCharacter, [left, top, right, bottom]: Bbox): boolean {
  const [x, y] = [(bbox[0] + bbox[2]) / 2, middle(bbox)];
  return x >= left && x <= right && y >= top && y <= bottom;
}

function errors(checks: readonly CheckResult[]): readonly string[] {
  return checks
    .filter(
      ({ outcome, severity, cause }) =>
        outcome === 'fail' && severity === 'error' && cause === null,
    )
    .map(({ check, statement }) => `${check} ${statement}`);
}

describe.skipIf(!isPresent)('amounts of a real PDF that slid against their codes', () => {
  test.each(SLID)('%s, %s: one finding', async (file, statement) => {
    const readings = await pdfiumPages(readFileSync(`${FILINGS}${file}`), file);
    const pages = readings.map((reading) => cleanPage(reading).value);
    const printed = readPages(...pages);
    const amounts = printed.facts.filter(
      (fact) =>
        fact.statement === statement && fact.origin === 'table' && fact.itemCode !== 'TOTAL',
    );
    const slid = readPages(...pages.map((page) => slidPage(page, amounts)));
    const before = errors(printed.checks);
    expect(errors(slid.checks).filter((error) => !before.includes(error))).toEqual([
      `table-incoherent ${statement}`,
    ]);
  });
});
