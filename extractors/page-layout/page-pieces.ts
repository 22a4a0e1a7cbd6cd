import { alignedTables } from './aligned/aligned-tables.ts';
import type { TableDraft } from './filled-grid.ts';
import type { PageCharacter, PageContent } from './page-content.ts';
import { ruledTables } from './ruled-tables.ts';
import { seenCharacters } from './seen-characters.ts';
import type { TextLine } from './text-line.ts';
import { characterLines, lineBox, partedLines, printedLine } from './text-lines.ts';
import { type PageText, pageTexts } from './watermarks.ts';
import { wrappedTexts } from './wrapped-texts.ts';

/** What a page is made of. */
export type Piece =
  | { readonly kind: 'table'; readonly table: TableDraft }
  | { readonly kind: 'line' | 'watermark'; readonly line: TextLine };

/** The pieces of upright pages, those of each from top to bottom. */
export function piecesOfPages(pages: readonly PageContent[]): readonly (readonly Piece[])[] {
  let before: TableDraft | null = null;
  const seen = pages.map((page) => ({ ...page, characters: seenCharacters(page.characters) }));
  const texts = pageTexts(seen);
  return seen.map((page, index) => {
    const text = texts[index] ?? { characters: page.characters, watermarks: [] };
    const pieces = pagePieces({ ...page, ...text }, before?.columnEdges ?? null);
    const last = pieces.findLast(({ kind }) => kind === 'table');
    before = last?.kind === 'table' && last.table.basis === 'alignment' ? last.table : null;
    return pieces;
  });
}

/** @param before column edges of the table by alignment that ends the page before */
function pagePieces(
  page: PageContent & PageText,
  before: readonly number[] | null,
): readonly Piece[] {
  const ruled = ruledTables(page);
  const { tables, rest } = alignedTables(
    { ...page, characters: ruled.rest, rules: ruled.loose },
    before,
  );
  const marks = page.watermarks.map((each): PlacedPiece => {
    const line = watermarkLine(each, page.number);
    return { piece: { kind: 'watermark', line }, rank: line.bbox[3] };
  });
  const grids = [...ruled.tables, ...tables].map(
    (table): PlacedPiece => ({ piece: { kind: 'table', table }, rank: tableTop(table) }),
  );
  return [...textLines(rest, page.number), ...grids, ...marks]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ piece }) => piece);
}

/** A piece with the y that its order follows; texts on one line share it, and keep theirs. */
interface PlacedPiece {
  readonly piece: Piece;
  readonly rank: number;
}

/** In the order in which it is printed. */
function watermarkLine(characters: readonly PageCharacter[], page: number): TextLine {
  const bbox = lineBox(characters);
  return { lines: [printedLine(characters, page)], page, bbox, fontSize: 0, isAlone: false };
}

function textLines(characters: readonly PageCharacter[], page: number): readonly PlacedPiece[] {
  const parted = characterLines(characters).map(partedLines);
  const alone = new Set(parted.filter((parts) => parts.length === 1).flat());
  const bottoms = new Map(
    parted.flatMap((parts) => {
      const bottom = lineBox(parts.flat())[3];
      return parts.map((part) => [part, bottom] as const);
    }),
  );
  return wrappedTexts(parted.flat()).flatMap((text) => {
    const [first] = text;
    if (first === undefined) return [];
    const line = {
      lines: text.map((each) => printedLine(each, page)),
      page,
      bbox: lineBox(first),
      fontSize: Math.max(...first.map((character) => character.fontSize)),
      isAlone: text.length === 1 && alone.has(first),
    };
    return [{ piece: { kind: 'line', line }, rank: bottoms.get(first) ?? line.bbox[3] }];
  });
}

function tableTop({ provenance }: TableDraft): number {
  return provenance.kind === 'page' ? provenance.bbox[1] : 0;
}
