import type { Block, Furniture } from '../../schemas/document/block.ts';
import { joinedPages } from './joined-pages.ts';
import { movedBlock } from './moved-block.ts';
import type { PageContent } from './page-content.ts';
import { furnitureRoles, type PlacedLine } from './page-furniture.ts';
import { pageMargins } from './page-margins.ts';
import { type Piece, piecesOfPages } from './page-pieces.ts';
import { paragraphs } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';
import { readingTurn, shownBlock, uprightPage } from './turned-page.ts';

/** Text that stands in this share of the height at the edge of the page is in its margin. */
const MARGIN_SHARE = 0.12;

/** The blocks of a paged document in reading order: tables, paragraphs and page furniture. */
export function pageBlocks(pages: readonly PageContent[]): readonly Block[] {
  const shown = pages.map((page) => ({ page, turn: readingTurn(page) }));
  if (shown.every(({ turn }) => turn === 0)) return joinedBlocks(pages);
  const upright = shown.map(({ page, turn }) => ({ ...uprightPage(page, turn), turn }));
  const turns = new Map(upright.map((page) => [page.number, page]));
  return joinedBlocks(upright).map((block) => shownBlock(block, turns));
}

function joinedBlocks(upright: readonly PageContent[]): readonly Block[] {
  const { pages, printedPlace } = joinedPages(upright);
  const blocks = uprightBlocks(pages);
  return pages === upright ? blocks : blocks.map((block) => movedBlock(block, printedPlace));
}

function uprightBlocks(pages: readonly PageContent[]): readonly Block[] {
  const pieces = piecesOfPages(pages);
  const furniture = furnitureOf(pages, pieces);
  const margins = pageMargins(
    pages,
    pieces.flat().flatMap((piece) => (piece.kind === 'line' ? [piece.line] : [])),
  );
  const blocks: Block[] = [];
  let waiting: TextLine[] = [];
  let ordinal = 0;
  for (const page of pieces) {
    const pageEnd: Block[] = [];
    for (const piece of page) {
      if (piece.kind !== 'table') {
        const role = furniture.get(piece.line);
        if (role === undefined) waiting.push(piece.line);
        else pageEnd.push(furnitureBlock(piece.line, role));
        continue;
      }
      ordinal += 1;
      blocks.push(...paragraphs(waiting, margins), { ...piece.table, ordinal });
      waiting = [];
    }
    // Furniture follows the text of its page; a sentence may go on over the break.
    blocks.push(...pageEnd);
  }
  return [...blocks, ...paragraphs(waiting, margins)];
}

function furnitureOf(
  pages: readonly PageContent[],
  pieces: readonly (readonly Piece[])[],
): ReadonlyMap<TextLine, Furniture['role']> {
  const lines: { readonly placed: PlacedLine; readonly line: TextLine }[] = [];
  pages.forEach((page, index) => {
    const flow = (pieces[index] ?? []).filter(({ kind }) => kind !== 'watermark');
    flow.forEach((piece, at) => {
      if (piece.kind !== 'line') return;
      const { lines: printed, bbox } = piece.line;
      const margin = page.height * MARGIN_SHARE;
      const placed = {
        page: page.number,
        text: printed
          .map(({ text }) => text)
          .join('')
          .trim(),
        top: bbox[1],
        isOutermost: at === 0 || at === flow.length - 1,
        isInMargin: bbox[3] <= margin || bbox[1] >= page.height - margin,
      };
      lines.push({ placed, line: piece.line });
    });
  });
  const roles = furnitureRoles(lines.map(({ placed }) => placed));
  return new Map([
    ...lines.flatMap(({ line }, index) => pairs(line, roles[index] ?? null)),
    ...pieces
      .flat()
      .flatMap((piece) => (piece.kind === 'watermark' ? pairs(piece.line, piece.kind) : [])),
  ]);
}

function pairs<Role>(line: TextLine, role: Role | null): readonly (readonly [TextLine, Role])[] {
  return role === null ? [] : [[line, role]];
}

function furnitureBlock({ lines, page, bbox }: TextLine, role: Furniture['role']): Block {
  return { kind: 'furniture', role, lines, provenance: { kind: 'page', page, bbox } };
}
