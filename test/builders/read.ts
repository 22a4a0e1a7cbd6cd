import { pageBlocks } from '../../extractors/page-layout/page-blocks.ts';
import type { PageContent } from '../../extractors/page-layout/page-content.ts';
import { pagePrint } from '../../extractors/page-layout/page-print.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { checkedFiling, filingPart } from '../../src/pipeline.ts';
import { documentOf } from './document.ts';
import { knowledge } from './knowledge.ts';

/** What the stages make of a drawn document (see `documentOf`). */
export function readDrawn(
  drawn: string,
): CheckedFiling & { readonly problems: readonly Problem[] } {
  return readDocument(documentOf(drawn));
}

/** What the stages make of pages as an engine reads them. */
export function readPages(...pages: readonly PageContent[]) {
  const sizes = pages.map(({ number, width, height }) => ({ number, width, height }));
  const text = { blocks: pageBlocks(pages), print: pagePrint(pages) };
  return readDocument({ format: 'pdf', encoding: null, pages: sizes, ...text });
}

function readDocument(
  document: Document,
): CheckedFiling & { readonly problems: readonly Problem[] } {
  const part = filingPart(document, 'made', knowledge);
  const { value, problems } = checkedFiling([part.value], knowledge);
  return { ...value, problems: [...part.problems, ...problems] };
}

/** `statement item measure value unit`, the short form in which tests name a fact. */
export function factLine(fact: Fact): string {
  return `${fact.statement} ${fact.itemCode} ${fact.measure} ${fact.value} ${fact.unit}`;
}
