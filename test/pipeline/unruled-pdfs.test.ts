import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PageContent, PageRule } from '../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import { pdfiumPages } from '../../extractors/pdf/pdfium/pages.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { factLine, readPages } from '../builders/read.ts';

const FILINGS = fileURLToPath(new URL('../../../shared/filings/', import.meta.url));
const names = existsSync(FILINGS)
  ? readdirSync(FILINGS).filter((name) => name.endsWith('.pdf') && !name.includes('模板'))
  : [];

async function pagesOf(name: string): Promise<readonly PageContent[]> {
  const readings = await pdfiumPages(readFileSync(`${FILINGS}${name}`), name);
  return readings.map((reading) => cleanPage(reading).value);
}

/** The facts of tables of which only some rules are left. */
function tableFacts(
  pages: readonly PageContent[],
  isLeft: (rule: PageRule) => boolean,
): readonly string[] {
  const left = pages.map((page) => ({ ...page, rules: page.rules.filter(isLeft) }));
  const { facts } = readPages(...left);
  return facts.filter(({ origin }) => origin === 'table').map(placedLine);
}

function placedLine(fact: Fact): string {
  const page = fact.provenance.kind === 'page' ? fact.provenance.page : 0;
  return `${factLine(fact)} ${page}`;
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

describe.skipIf(names.length === 0)('real PDFs whose rules are taken away', () => {
  test.each([
    ['vertical ones', ({ orientation }: PageRule) => orientation === 'horizontal', 0.6],
    ['all', () => false, 0.3],
  ])('%s: what is still read is what the rules say', async (_, isLeft, leastShare) => {
    let [all, read] = [0, 0];
    for (const name of names) {
      const pages = await pagesOf(name);
      const ruled = tableFacts(pages, () => true);
      const unruled = tableFacts(pages, isLeft);
      expect(beyond(unruled, ruled)).toEqual([]);
      all += ruled.length;
      read += unruled.length;
    }
    expect(read / all).toBeGreaterThan(leastShare);
  });
});
