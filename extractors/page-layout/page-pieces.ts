import { alignedTables } from './aligned/aligned-tables.ts';
import type { TableDraft } from './filled-grid.ts';
import type { PageCharacter, PageContent } from './page-content.ts';
import { ruledTables } from './ruled-tables.ts';
import { seenCharacters } from './seen-characters.ts';
import type { TextLine } from './text-line.ts';
import { characterLines, lineBox, partedLines, printedLine } from './text-lines.ts';
import { wrappedTexts } from './wrapped-texts.ts';

/** What a page is made of. */
export type Piece =
  | { readonly kind: 'table'; readonly table: TableDraft }
  | { readonly kind: 'line' | 'watermark'; readonly line: TextLine };

/** The pieces of upright pages, those of each from top to bottom. */
export function piecesOfPages(pages: readonly PageContent[]): readonly (readonly Piece[])[] {
  let before: TableDraft | null = null;
  return pages.map((page) => {
    const pieces = pagePieces(page, before?.columnEdges ?? null);
    const last = pieces.findLast(({ kind }) => kind === 'table');
    before = last?.kind === 'table' && last.table.basis === 'alignment' ? last.table : null;
    return pieces;
  });
}

/** @param before column edges of the table by alignment that ends the page before */
function pagePieces(page: PageContent, before: readonly number[] | null): readonly Piece[] {
  const seen = seenCharacters(page.characters);
  const characters = seen.filter(({ turn }) => turn !== null);
  const slanted = seen.filter(({ turn }) => turn === null);
  const ruled = ruledTables({ ...page, characters });
  const { tables, rest } = alignedTables(
    { ...page, characters: ruled.rest, rules: ruled.loose },
    before,
  );
  const watermarks = slantedLines(slanted, page.number).map(
    (line): PlacedPiece => ({ piece: { kind: 'watermark', line }, rank: line.bbox[3] }),
  );
  const grids = [...ruled.tables, ...tables].map(
    (table): PlacedPiece => ({ piece: { kind: 'table', table }, rank: tableTop(table) }),
  );
  return [...textLines(rest, page.number), ...grids, ...watermarks]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ piece }) => piece);
}

/** A piece with the y that its order follows; texts on one line share it, and keep theirs. */
interface PlacedPiece {
  readonly piece: Piece;
  readonly rank: number;
}

/** A watermark: in the order in which it is printed. */
function slantedLines(characters: readonly PageCharacter[], page: number): readonly TextLine[] {
  if (characters.length === 0) return [];
  const line = printedLine(characters, page);
  const bbox = lineBox(characters);
  return [{ lines: [line], page, bbox, fontSize: 0, isAlone: false }];
}

function textLines(characters: readonly PageCharacter[], page: number): readonly PlacedPiece[] {
  const parted = characterLines(characters).map(partedLines);
  const alone = new Set(parted.filter((parts) => parts.length === 1).flat());
  const bottoms = new Map(
    parted.flatMap((parts) => parts.map((part) => [part, lineBox(parts.flat())[3]] as const)),
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
