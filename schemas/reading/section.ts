import type { Provenance } from '../document/provenance.ts';

/**
 * A heading and what stands under it. The sections of a document are a flat list in reading order;
 * each of its blocks is in exactly one of them.
 */
export interface Section {
  /** As printed, without line breaks; null for what precedes the first heading. */
  readonly heading: string | null;
  /** Headings from the outermost to this one. */
  readonly path: readonly string[];
  /** 0 without a heading; deeper is larger, gaps are normal. */
  readonly level: number;
  /** Index among the sections, null for an outermost one. */
  readonly parent: number | null;
  /** Role key of seeds/vocabulary/section-roles.yaml; inherited where its heading names none. */
  readonly role: string | null;
  /** Indices into the blocks of the document, without those of subsections. */
  readonly blocks: readonly number[];
  /**
   * Those of `blocks` that are the heading and nothing else; empty where the heading opens a
   * paragraph (004: （一）主要职能。巴中市人民政府办公室…).
   */
  readonly headingBlocks: readonly number[];
  /** Of the heading. */
  readonly provenance: Provenance | null;
}
