import type { Problem } from '../../schemas/records/problem.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import type { Range, SourceLine } from '../encoding/source-lines.ts';

/** The decoded text as all readers of this folder see it. */
export interface TextSource {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** Outermost `<table>…</table>` elements, in order. */
  readonly htmlTables: readonly Range[];
  /** Indexes of the lines that these tables fill; no other reader looks into them. */
  readonly htmlLines: ReadonlySet<number>;
}

/** The line at an index, unless a `<table>` element owns it. */
export function freeLine(source: TextSource, index: number): SourceLine | undefined {
  return source.htmlLines.has(index) ? undefined : source.lines[index];
}

/** What a reader made of the lines from where it was asked up to (not including) `to`. */
export interface Region {
  readonly to: number;
  /** Null: nothing that the reader knows; the lines are plain, and no reader need look again. */
  readonly blocks: readonly DraftBlock[] | null;
  readonly problems: readonly Problem[];
}

/** Looks at the lines from index `at` on; null when another reader should try. */
export type RegionReader = (source: TextSource, at: number) => Region | null;
