import type { Furniture } from '../../schemas/document/block.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { spanProvenance } from '../encoding/source-lines.ts';
import { markFurniture } from './mark-furniture.ts';
import { type PlainLine, plainLine, printedLine } from './plain-line.ts';
import { sentenceGoesOn } from './sentence-goes-on.ts';
import type { TextSource } from './text-source.ts';

/** What plain lines are, other than text, by line index. */
export type FurnitureRoles = ReadonlyMap<number, Furniture['role']>;

/** Lines of one paragraph, and the furniture that a page break put between them. */
interface Gathered {
  readonly lines: readonly PlainLine[];
  readonly interruptions: readonly DraftBlock[];
}

/**
 * Blocks from the lines between two tables: headings, paragraphs with broken sentences put
 * together again, and furniture. A page number between two halves of a sentence follows the whole.
 */
export function plainBlocks(
  source: TextSource,
  indexes: readonly number[],
  roles: FurnitureRoles,
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let gathered = NOTHING_GATHERED;
  const lines = indexes.flatMap((index) => plainLine(source, index) ?? []).filter(holdsSomething);
  for (const line of lines) {
    const role = line.isRule ? 'rule' : roles.get(line.index);
    const goesOn =
      role === undefined
        ? sentenceGoesOn(source, gathered.lines, line)
        : gathered.interruptions.length < MOST_INTERRUPTIONS;
    if (!goesOn) {
      blocks.push(...gatheredBlocks(source, gathered));
      gathered = NOTHING_GATHERED;
    }
    gathered =
      role === undefined
        ? { ...gathered, lines: [...gathered.lines, line] }
        : {
            ...gathered,
            interruptions: [...gathered.interruptions, furniture(source, line, role)],
          };
  }
  return [...blocks, ...gatheredBlocks(source, gathered)];
}

/** A page break brings a page number, running heads above and below, and a rule for each. */
const MOST_INTERRUPTIONS = 6;

const NOTHING_GATHERED: Gathered = { lines: [], interruptions: [] };

function holdsSomething(line: PlainLine): boolean {
  return line.inline.text !== '' || line.inline.marks.length > 0;
}

function gatheredBlocks(source: TextSource, gathered: Gathered): readonly DraftBlock[] {
  const marks = gathered.lines.flatMap((line) => line.inline.marks);
  const written = gathered.lines.filter((line) => line.inline.text !== '');
  return [
    ...markFurniture(source, marks),
    ...(written.length === 0 ? [] : [textBlock(source, written)]),
    ...gathered.interruptions,
  ];
}

function textBlock(source: TextSource, written: readonly PlainLine[]): DraftBlock {
  const start = written.at(0)?.inline.start ?? 0;
  const provenance = spanProvenance(source.lines, {
    start,
    end: written.at(-1)?.inline.end ?? start,
  });
  const lines = written.map((line, i) => ({
    text: line.inline.text + (isWordGap(line, written[i + 1]) ? ' ' : ''),
    provenance: spanProvenance(source.lines, line.inline),
  }));
  const level = written[0]?.level ?? null;
  return level === null
    ? { kind: 'paragraph', lines, provenance }
    : { kind: 'heading', level, lines, provenance };
}

/** Between Chinese characters a line break stands for nothing, between Latin words for a space. */
function isWordGap(line: PlainLine, next: PlainLine | undefined): boolean {
  return next !== undefined && /\w$/u.test(line.inline.text) && /^\w/u.test(next.inline.text);
}

function furniture(source: TextSource, line: PlainLine, role: Furniture['role']): DraftBlock {
  const sourceLine = source.lines[line.index];
  const printed = sourceLine === undefined ? line.inline : printedLine(sourceLine);
  const provenance = spanProvenance(source.lines, printed);
  return { kind: 'furniture', role, lines: [{ text: printed.text, provenance }], provenance };
}
