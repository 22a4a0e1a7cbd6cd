import type { Block } from '../../../schemas/document/block.ts';
import type { Document } from '../../../schemas/document/document.ts';
import type { Provenance } from '../../../schemas/document/provenance.ts';
import type { Table } from '../../../schemas/document/table.ts';

interface Leaf {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAG =
  /<\/?(?:table|caption|thead|tbody|tfoot|tr|td|th|br|p|div|b|strong|i|em|u|span|font|html|body)(?:\s[^<>]*)?\/?>/giuy;

/** Markup that may be missing from the text of the blocks. */
const MARKUP: readonly RegExp[] = [
  new RegExp(TAG.source, 'giu'),
  /(?<=^|[\f\v])\s*(?:[-*+>]\s)+/gmu,
  /(?<=^|[\f\v])[\s|:+=\-\u2500-\u257f]+(?=$|[\f\v])/gmu,
  /(?<=^|[\f\v])\s*#+|#+\s*(?=$|[\f\v])/gmu,
  /\*{2,3}|[|\u2502\\]/gu,
  /(?<=^|[\t\f\v])"|"(?=[\t\f\v]|$)|(?<=")"/gmu,
  /&[a-z]+;|&#\d+;/gu,
];

/** Positions that are covered by no cell or by more than one, as `row,column`. */
export function untiledPositions(table: Table): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const key = `${row},${column}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const expected = Array.from({ length: table.rowCount * table.columnCount }, (_, i) => {
    return `${Math.floor(i / table.columnCount)},${i % table.columnCount}`;
  });
  const known = new Set(expected);
  return [
    ...expected.filter((key) => counts.get(key) !== 1),
    ...[...counts.keys()].filter((key) => !known.has(key)),
  ];
}

/** Cells with a text but without a place where it was read. */
export function unplacedCells(table: Table): readonly string[] {
  return table.cells
    .filter((cell) => cell.provenance === null && cell.text !== '')
    .map((cell) => cell.text);
}

/**
 * Characters of a decoded text that stand in no block although they are no markup, and texts of
 * blocks that do not stand where their provenance says. Each character counts once.
 */
export function lostText(text: string, document: Document): readonly string[] {
  const covered = new Uint8Array(text.length);
  const leaves = document.blocks
    .flatMap(blockLeaves)
    .sort((a, b) => a.end - a.start - b.end + b.start);
  const misplaced = leaves.filter((leaf) => !cover(text, leaf, covered)).map((leaf) => leaf.text);
  for (const block of document.blocks) {
    if (block.kind === 'table') coverRepetitions(text, block, covered);
  }
  for (const markup of MARKUP) {
    for (const match of text.matchAll(markup)) {
      covered.fill(1, match.index, match.index + match[0].length);
    }
  }
  const lost = [...text.matchAll(/\S/gu)].filter((match) => covered[match.index] === 0);
  return [...misplaced, ...lost.map((match) => `${match[0]} at ${match.index}`)];
}

function blockLeaves(block: Block): readonly Leaf[] {
  const parts = block.kind === 'table' ? block.cells : block.lines;
  return parts.flatMap((part) => leaf(part.text, part.provenance));
}

function leaf(text: string, provenance: Provenance | null): readonly Leaf[] {
  if (provenance?.kind !== 'span') return [];
  return [{ text, start: provenance.start, end: provenance.end }];
}

/** A merged cell that a converter wrote into each column that it covers stands once in its table. */
function coverRepetitions(source: string, { cells }: Table, covered: Uint8Array): void {
  for (const { text, columnSpan, provenance } of cells) {
    if (provenance?.kind !== 'span' || columnSpan === 1) continue;
    const rest = /[^\n\r\f\v]*/uy;
    rest.lastIndex = provenance.end;
    const end = provenance.end + (rest.exec(source)?.[0].length ?? 0);
    for (let column = 1; column < columnSpan; column += 1) {
      cover(source, { text, start: provenance.end, end }, covered);
    }
  }
}

/** Marks the characters of a leaf in its stretch of source; false when they are not all there. */
function cover(source: string, leaf: Leaf, covered: Uint8Array): boolean {
  const wanted = [...leaf.text.replace(/\s/gu, '')];
  let at = leaf.start;
  for (const character of wanted) {
    at = nextUncovered(source, at, { leaf, character, covered });
    if (at >= leaf.end) return false;
    covered.fill(1, at, at + character.length);
    at += character.length;
  }
  return true;
}

function nextUncovered(
  source: string,
  from: number,
  wanted: { readonly leaf: Leaf; readonly character: string; readonly covered: Uint8Array },
): number {
  let at = from;
  while (at < wanted.leaf.end) {
    TAG.lastIndex = at;
    const tag = TAG.exec(source)?.[0];
    if (tag !== undefined && wanted.character !== '<') at += tag.length;
    else if (wanted.covered[at] === 0 && source.startsWith(wanted.character, at)) return at;
    else at += 1;
  }
  return at;
}
