import type { PageCharacter, PageContent } from './page-content.ts';
import { ruledTables, type TableDraft } from './ruled-tables.ts';
import { seenCharacters } from './seen-characters.ts';
import type { TextLine } from './text-line.ts';
import { characterLines, lineBox, partedLines, printedLine } from './text-lines.ts';
import { unifiedIdeograph } from './unified-ideograph.ts';
import { wrappedTexts } from './wrapped-texts.ts';

/** What a page is made of. */
export type Piece =
  | { readonly kind: 'table'; readonly table: TableDraft }
  | { readonly kind: 'line' | 'watermark'; readonly line: TextLine };

/** The pieces of an upright page from top to bottom. */
export function pagePieces(page: PageContent): readonly Piece[] {
  const seen = seenCharacters(page.characters).map(withIdeograph);
  const characters = seen.filter(({ turn }) => turn !== null);
  const slanted = seen.filter(({ turn }) => turn === null);
  const { tables, rest } = ruledTables({ ...page, characters });
  const lines = textLines(rest, page.number).map((line): Piece => ({ kind: 'line', line }));
  const watermarks = slantedLines(slanted, page.number).map(
    (line): Piece => ({ kind: 'watermark', line }),
  );
  const grids = tables.map((table): Piece => ({ kind: 'table', table }));
  return [...lines, ...grids, ...watermarks].toSorted((a, b) => rank(a) - rank(b));
}

function withIdeograph(character: PageCharacter): PageCharacter {
  const text = unifiedIdeograph(character.text);
  return text === character.text ? character : { ...character, text };
}

/** A watermark: in the order in which it is printed. */
function slantedLines(characters: readonly PageCharacter[], page: number): readonly TextLine[] {
  if (characters.length === 0) return [];
  const line = printedLine(characters, page);
  const bbox = lineBox(characters);
  return [{ lines: [line], page, bbox, fontSize: 0, isAlone: false }];
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
  return piece.kind === 'table' ? tableTop(piece.table) : piece.line.bbox[3];
}

function tableTop({ provenance }: TableDraft): number {
  return provenance.kind === 'page' ? provenance.bbox[1] : 0;
}
