import type { Furniture } from '../../schemas/document/block.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';

/**
 * What a word processor holds, in reading order: the same for DOCX and DOC, before it is known
 * what of it makes a grid.
 */
export type FlowItem = FlowParagraph | FlowTable | FlowFurniture | FlowEmbedded;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** With the number that the word processor shows before it; `\n` where a line is broken by hand. */
  readonly text: string;
  /** Outline level from 1, null for body text. */
  readonly level: number | null;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly FlowRow[];
  /** Lost: the file says nothing about the shape; cells stand in the order of their marks. */
  readonly spans: 'explicit' | 'lost';
}

export type FlowRow = readonly FlowCell[];

export interface FlowCell {
  /** Edges in twips from any origin, the same for all rows of the table. */
  readonly left: number;
  readonly right: number;
  /** Continued: the cell above goes on, and what this one holds is not shown. */
  readonly vertical: 'alone' | 'first' | 'continued';
  readonly content: readonly FlowItem[];
}

export interface FlowFurniture {
  readonly kind: 'furniture';
  readonly role: Furniture['role'];
  readonly lines: readonly string[];
}

/** What is shown of an embedded file; its blocks have places of their own. */
export interface FlowEmbedded {
  readonly kind: 'embedded';
  readonly blocks: readonly DraftBlock[];
}

/** The flow of one part of the file: its main text, its footnotes, a header. */
export interface FlowPart {
  /** As provenance names it: `word/document.xml`. */
  readonly part: string;
  readonly items: readonly FlowItem[];
}
