import { textExtractor } from '../../extractors/text/extractor.ts';
import type { Block } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { Outcome } from '../../schemas/outcome.ts';

/** A file of the given bytes or, in UTF-8, characters. */
export function textSource(content: string | Uint8Array, source = 'filing.txt'): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { source, bytes, sha256: '0'.repeat(64) };
}

export function readText(text: string): Promise<Outcome<Document>> {
  return textExtractor.extract(textSource(text));
}

/** What a text is read as, one short line a block: `h2 title`, `p text`, `table 2x3`, `image …`. */
export async function outlineOf(text: string): Promise<readonly string[]> {
  return (await readText(text)).value.blocks.map(blockOutline);
}

/** One short line: `h2 title`, `p text`, `table 2x3`, `image …`. */
export function blockOutline(block: Block): string {
  switch (block.kind) {
    case 'table':
      return `table ${block.rowCount}x${block.columnCount}`;
    case 'heading':
      return `h${block.level} ${blockText(block)}`;
    case 'paragraph':
      return `p ${blockText(block)}`;
    case 'furniture':
      return `${block.role} ${blockText(block)}`;
  }
}

function blockText(block: Exclude<Block, Table>): string {
  return block.lines.map((line) => line.text).join('');
}

export async function tablesOf(text: string): Promise<readonly Table[]> {
  const { value } = await readText(text);
  return value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** Texts of a table row by row; a made cell is `null`, a merged cell stands at its first place. */
export function drawnRows(table: Table): readonly (readonly (string | null)[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => (cell.provenance === null ? null : cell.text)),
  );
}
