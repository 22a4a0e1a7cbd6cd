import type { Bbox } from '../../schemas/document/provenance.ts';

/**
 * Quarter turns clockwise by which a text is turned against the page as it is shown: 1 is read downwards,
 * 3 upwards. Null where it is slanted, as a watermark is.
 */
export type Turn = 0 | 1 | 2 | 3 | null;

/** One printed character. Coordinates in points, origin at the top left of the page as it is shown. */
export interface PageCharacter {
  readonly text: string;
  /** The ink of the character; for white space the room that it takes. */
  readonly bbox: Bbox;
  /**
   * Where its room begins and ends: a comma has little ink and takes as much as any character. x; y of
   * text that is read downwards or upwards.
   */
  readonly room: readonly [from: number, to: number];
  /** y of the line that the character stands on; x of text that is read downwards or upwards. */
  readonly baseline: number;
  readonly fontSize: number;
  readonly isVisible: boolean;
  /** Absent: upright. */
  readonly turn?: Turn;
}

/** A straight horizontal or vertical line: a stroke, or a filled rectangle that is thin. */
export interface PageRule {
  readonly orientation: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  /** Half-open extent along the other axis, `from < to`. */
  readonly from: number;
  readonly to: number;
}

/** What an engine reads from one page, before anything is made of it. */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly characters: readonly PageCharacter[];
  readonly rules: readonly PageRule[];
}
