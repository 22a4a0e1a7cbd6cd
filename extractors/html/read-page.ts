import type { Attachment } from '../../schemas/document/document.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { articleZones } from './article.ts';
import { attachments } from './attachments.ts';
import { flowOf } from './flow.ts';
import { targetOf } from './links.ts';
import { pageBlocks } from './page-blocks.ts';
import { descendants } from './page-node.ts';
import { pageSource } from './page-source.ts';
import { pageTitle } from './page-title.ts';
import { pageTree } from './page-tree.ts';
import type { WebPage } from './web-pages.ts';

export interface ReadPage {
  readonly blocks: readonly DraftBlock[];
  readonly problems: readonly Problem[];
  readonly attachments: readonly Attachment[];
  /** Whether it shows text or tables, and not only the frame around an article. */
  readonly hasArticle: boolean;
  /** Addresses of the pages that are shown in this one and are no part of it. */
  readonly frames: readonly string[];
}

const BODY = new Set(['body']);
const FRAMES = new Set(['frame', 'iframe']);

/** @throws SourceError where it is no page of a filing: `html.too-large`, `html.too-deep` */
export function readPage(page: WebPage, file: string): ReadPage {
  const source = pageSource(page.text, page.part);
  const root = pageTree(page.text, file);
  const [body = root] = descendants(root, BODY);
  const zones = articleZones(body);
  const { blocks, problems } = pageBlocks(source, flowOf(body, zones), zones);
  return {
    blocks: [...pageTitle(source, root), ...blocks],
    problems,
    attachments: attachments(source, root),
    hasArticle: blocks.some(({ kind }) => kind !== 'furniture'),
    frames: descendants(root, FRAMES).flatMap((frame) => targetOf(frame) ?? []),
  };
}
