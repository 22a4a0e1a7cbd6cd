import type { Block } from '../../schemas/document/block.ts';
import type { PageContent } from './page-content.ts';
import { furnitureRoles, type PlacedLine } from './page-furniture.ts';
import { paragraphs, type TextLine } from './paragraphs.ts';
import { ruledTables, type TableDraft } from './ruled-tables.ts';
import { characterLines, lineBox, partedLines, printedLine } from './text-lines.ts';

/** Text that stands in this share of the height at the edge of the page is in its margin. */
const MARGIN_SHARE = 0.12;

/** A table or a line of a page, and how far down it begins. */
type Piece =
  | { readonly kind: 'table'; readonly top: number; readonly table: TableDraft }
  | { readonly kind: 'line'; readonly top: number; readonly line: TextLine };

/** The blocks of a paged document in reading order: tables, paragraphs and page furniture. */
export function pageBlocks(pages: readonly PageContent[]): readonly Block[] {
  const pieces = pages.map(piecesOf);
  const furniture = furnitureOf(pages, pieces);
  const blocks: Block[] = [];
  let waiting: TextLine[] = [];
  let ordinal = 0;
  for (const page of pieces) {
    const pageEnd: Block[] = [];
    for (const piece of page) {
      if (piece.kind === 'line') {
        const role = furniture.get(piece.line);
        if (role == null) waiting.push(piece.line);
        else pageEnd.push(furnitureBlock(piece.line, role));
        continue;
      }
      ordinal += 1;
      blocks.push(...paragraphs(waiting), { ...piece.table, ordinal });
      waiting = [];
    }
    // Furniture follows the text of its page; a sentence may go on over the break.
    blocks.push(...pageEnd);
  }
  return [...blocks, ...paragraphs(waiting)];
}

function piecesOf(page: PageContent): readonly Piece[] {
  const visible = page.characters.filter(({ isVisible }) => isVisible);
  const characters = visible.length > 0 ? visible : page.characters;
  const { tables, rest } = ruledTables({ ...page, characters });
  const lines = characterLines(rest).flatMap((line) => {
    const parts = partedLines(line);
    return parts.map((part): Piece => {
      const bbox = lineBox(part);
      const fontSize = Math.max(...part.map((character) => character.fontSize));
      const isAlone = parts.length === 1;
      const printed = printedLine(part, page.number);
      return {
        kind: 'line',
        top: bbox[1],
        line: { line: printed, page: page.number, bbox, fontSize, isAlone },
      };
    });
  });
  const grids = tables.map((table): Piece => ({ kind: 'table', top: tableTop(table), table }));
  return [...lines, ...grids].toSorted((a, b) => rank(a) - rank(b));
}

/** Lines keep the order of their baselines, whatever the height of their characters. */
function rank(piece: Piece): number {
  return piece.kind === 'table' ? piece.top : piece.line.bbox[3];
}

function tableTop({ provenance }: TableDraft): number {
  return provenance.kind === 'page' ? provenance.bbox[1] : 0;
}

function furnitureOf(pages: readonly PageContent[], pieces: readonly (readonly Piece[])[]) {
  const lines: { readonly placed: PlacedLine; readonly line: TextLine }[] = [];
  pages.forEach((page, index) => {
    const pagePieces = pieces[index] ?? [];
    pagePieces.forEach((piece, at) => {
      if (piece.kind !== 'line') return;
      const { line, bbox } = piece.line;
      const margin = page.height * MARGIN_SHARE;
      const placed = {
        page: page.number,
        text: line.text.trim(),
        top: bbox[1],
        isOutermost: at === 0 || at === pagePieces.length - 1,
        isInMargin: bbox[3] <= margin || bbox[1] >= page.height - margin,
      };
      lines.push({ placed, line: piece.line });
    });
  });
  const roles = furnitureRoles(lines.map(({ placed }) => placed));
  return new Map(lines.map(({ line }, index) => [line, roles[index] ?? null]));
}

function furnitureBlock(
  { line }: TextLine,
  role: NonNullable<ReturnType<typeof furnitureRoles>[number]>,
): Block {
  return { kind: 'furniture', role, lines: [line], provenance: line.provenance };
}
