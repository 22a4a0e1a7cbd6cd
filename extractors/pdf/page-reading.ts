import type { PageCharacter, PageContent } from '../page-layout/page-content.ts';

/** A character as the font of the file gives it. */
export interface PdfCharacter extends PageCharacter {
  /** Name of its font, with the prefix of a subset (`ABCDEF+SimSun`). */
  readonly font: string;
  readonly isVisible: boolean;
}

/** What an engine reads from one page of a PDF. */
export interface PageReading extends PageContent {
  readonly characters: readonly PdfCharacter[];
  /** Characters and marks beyond what is read of one page. */
  readonly omitted: number;
}

/** What stands for a glyph that the font gives no meaning: REPLACEMENT CHARACTER. */
export const UNMAPPED = '\ufffd';

/** No filing has a hundredth of this; what has more is no filing, or a trap. */
export const MOST_PAGES = 5_000;
export const MOST_CHARACTERS_A_PAGE = 200_000;
/** Objects and points of paths together. */
export const MOST_MARKS_A_PAGE = 500_000;

/** A rule so pale is not seen on white paper: red, green or blue of 0 … 255. */
export const PALEST_VISIBLE = 250;
/** A line stroked wider is a bar of colour. */
export const WIDEST_STROKE_PT = 5;
/** Rendering modes of ISO 32000-1, table 106, that draw nothing: invisible, and clipping only. */
export const INVISIBLE_MODES: readonly number[] = [3, 7];
