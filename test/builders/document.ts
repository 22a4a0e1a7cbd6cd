import type { Block } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';

/**
 * A document drawn as text: `# title` is a marked heading, lines with `|` make a table (one line a
 * row), an empty line separates tables, every other line is a paragraph. Where a table has merged
 * cells they are drawn as `<` (one with the cell on the left) and `^` (with the cell above), as
 * formats that keep them have them; in a table without, empty cells may be merged ones.
 */
export function documentOf(drawn: string): Document {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, blocks.filter(isTable).length + 1));
    rows = [];
  };
  drawn.split('\n').forEach((line, index) => {
    const text = line.trim();
    if (text.includes('|')) rows.push(text.split('|').map((cell) => cell.trim()));
    else endTable();
    if (text !== '' && !text.includes('|')) blocks.push(textBlock(text, at(index)));
  });
  endTable();
  return { format: 'text', encoding: 'utf-8', pages: [], blocks };
}

function textBlock(text: string, provenance: Provenance): Block {
  const [, marks, title] = /^(#+) (.*)$/u.exec(text) ?? [];
  if (marks === undefined || title === undefined) {
    return { kind: 'paragraph', lines: [{ text, provenance }], provenance };
  }
  const lines = [{ text: title, provenance }];
  return { kind: 'heading', level: marks.length, lines, provenance };
}

function tableOf(rows: readonly (readonly string[])[], ordinal: number): Table {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const textAt = (row: number, column: number) => rows[row]?.[column] ?? '';
  const cells = rows.flatMap((_, row) =>
    Array.from({ length: columnCount }, (_, column) => ({
      row,
      column,
      rowSpan: 1 + marksBehind((step) => textAt(row + step, column), '^'),
      columnSpan: 1 + marksBehind((step) => textAt(row, column + step), '<'),
      text: textAt(row, column),
      provenance: at(row),
    })).filter(({ text }) => !isMerged(text)),
  );
  const rowCount = rows.length;
  const spans = rows.flat().some(isMerged) ? 'explicit' : 'lost';
  return { kind: 'table', ordinal, rowCount, columnCount, cells, spans, provenance: at(0) };
}

function isMerged(text: string): boolean {
  return text === '<' || text === '^';
}

function marksBehind(textAfter: (step: number) => string, mark: '<' | '^'): number {
  let count = 0;
  while (textAfter(count + 1) === mark) count += 1;
  return count;
}

function isTable(block: Block): boolean {
  return block.kind === 'table';
}

function at(index: number): Provenance {
  return { kind: 'span', start: index, end: index + 1, line: index + 1 };
}
