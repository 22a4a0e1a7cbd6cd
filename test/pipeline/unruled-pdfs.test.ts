import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import { pdfiumPages } from '../../extractors/pdf/pdfium/pages.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import {
  type PageTransform,
  reordered,
  someLines,
  someRules,
  withRules,
} from '../builders/page-transforms.ts';
import { printedAmounts, unaccounted } from '../builders/printed-amounts.ts';
import { factLine, readPages } from '../builders/read.ts';

const FILINGS = fileURLToPath(new URL('../../../shared/filings/', import.meta.url));
const names = existsSync(FILINGS)
  ? readdirSync(FILINGS).filter((name) => name.endsWith('.pdf') && !name.includes('模板'))
  : [];

/** What is left of the pages, and the share of the facts of tables that must still be read. */
const LEFT: readonly (readonly [name: string, transform: PageTransform, leastShare: number])[] = [
  ['horizontal rules', withRules(({ orientation }) => orientation === 'horizontal'), 0.75],
  ['vertical rules', withRules(({ orientation }) => orientation === 'vertical'), 0.65],
  ['no rules', withRules(() => false), 0.45],
  ['nine of ten pieces of rules', someRules(0.9, 3), 0.6],
  ['half of the pieces of rules', someRules(0.5, 5), 0.2],
  ['most borders of columns', someLines('vertical', 0.85, 11), 0.7],
  ['some borders of columns', someLines('vertical', 0.4, 13), 0.6],
  ['most borders of rows', someLines('horizontal', 0.8, 11), 0.8],
  ['some borders of rows', someLines('horizontal', 0.4, 12), 0.6],
  ['all rules, and text in any order', reordered(7), 1],
];

async function pagesOf(name: string): Promise<readonly PageContent[]> {
  const readings = await pdfiumPages(readFileSync(`${FILINGS}${name}`), name);
  return readings.map((reading) => cleanPage(reading).value);
}

function tableLines(facts: readonly Fact[]): readonly string[] {
  return facts
    .filter(({ origin }) => origin === 'table')
    .map((fact) => {
      const page = fact.provenance.kind === 'page' ? fact.provenance.page : 0;
      return `${factLine(fact)} ${page}`;
    });
}

/** Lines of `read` that are not among the others, one for one. */
function beyond(read: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return read.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.skipIf(names.length === 0)('real PDFs of which is left', async () => {
  const filings = await Promise.all(names.map(pagesOf));
  const ruled = filings.map((pages) => tableLines(readPages(...pages).facts));
  const amounts = filings.map((pages) => pages.flatMap(printedAmounts));
  const all = ruled.flat().length;

  test.each(LEFT)(
    '%s: what is read is what all rules say, and nothing is lost',
    (_, transform, leastShare) => {
      const read = filings.map((pages) => readPages(...pages.map(transform)));
      const lines = read.map(({ facts }) => tableLines(facts));
      expect(lines.flatMap((some, index) => beyond(some, ruled[index] ?? []))).toEqual([]);
      expect(lines.flat().length / all).toBeGreaterThanOrEqual(leastShare);
      const lost = read.flatMap(({ facts, unassigned }, index) =>
        unaccounted(amounts[index] ?? [], [...facts, ...unassigned]),
      );
      expect(lost).toEqual([]);
    },
  );
});
