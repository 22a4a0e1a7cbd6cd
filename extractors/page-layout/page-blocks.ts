import type { Block } from '../../schemas/document/block.ts';
import type { PageCharacter, PageContent } from './page-content.ts';
import { furnitureRoles, type PlacedLine } from './page-furniture.ts';
import { pageMargins } from './page-margins.ts';
import { paragraphs } from './paragraphs.ts';
import { ruledTables, type TableDraft } from './ruled-tables.ts';
import { seenCharacters } from './seen-characters.ts';
import type { TextLine } from './text-line.ts';
import { characterLines, lineBox, partedLines, printedLine } from './text-lines.ts';
import { wrappedTexts } from './wrapped-texts.ts';

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
      if (piece.kind === 'line') {
        const role = furniture.get(piece.line);
        if (role == null) waiting.push(piece.line);
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

function piecesOf(page: PageContent): readonly Piece[] {
  const characters = seenCharacters(page.characters);
  const { tables, rest } = ruledTables({ ...page, characters });
  const lines = textLines(rest, page.number).map(
    (line): Piece => ({ kind: 'line', top: line.bbox[1], line }),
  );
  const grids = tables.map((table): Piece => ({ kind: 'table', top: tableTop(table), table }));
  return [...lines, ...grids].toSorted((a, b) => rank(a) - rank(b));
}

function textLines(characters: readonly PageCharacter[], page: number): readonly TextLine[] {
  const parted = characterLines(characters).map(partedLines);
  const alone = new Set(parted.filter((parts) => parts.length === 1).flat());
  return wrappedTexts(parted.flat()).flatMap((text) => {
    const [first] = text;
    if (first === undefined) return [];
    return [
      {
        lines: text.map((line) => printedLine(line, page)),
        page,
        bbox: lineBox(first),
        fontSize: Math.max(...first.map((character) => character.fontSize)),
        isAlone: text.length === 1 && alone.has(first),
      },
    ];
  });
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
      const { lines: printed, bbox } = piece.line;
      const margin = page.height * MARGIN_SHARE;
      const placed = {
        page: page.number,
        text: printed
          .map(({ text }) => text)
          .join('')
          .trim(),
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
  { lines, page, bbox }: TextLine,
  role: NonNullable<ReturnType<typeof furnitureRoles>[number]>,
): Block {
  return { kind: 'furniture', role, lines, provenance: { kind: 'page', page, bbox } };
}
