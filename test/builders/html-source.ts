import { htmlExtractor } from '../../extractors/html/extractor.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { blockOutline, textSource } from './text-source.ts';

export function readHtml(page: string | Uint8Array): Promise<Outcome<Document>> {
  return htmlExtractor.extract(textSource(page, 'page.html'));
}

/** What a page is read as, one short line a block: `h2 title`, `p text`, `table 2x3`. */
export async function htmlOutline(page: string | Uint8Array): Promise<readonly string[]> {
  return (await readHtml(page)).value.blocks.map(blockOutline);
}

/** The same without the frame around the article. */
export async function articleOutline(page: string | Uint8Array): Promise<readonly string[]> {
  return (await htmlOutline(page)).filter((line) => !line.startsWith('navigation '));
}

export async function htmlTables(page: string | Uint8Array): Promise<readonly Table[]> {
  const { value } = await readHtml(page);
  return value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}
