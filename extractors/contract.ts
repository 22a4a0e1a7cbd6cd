import type { Document, Format } from '../schemas/document/document.ts';
import type { Bbox } from '../schemas/document/provenance.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { FileType } from './file-types.ts';

/** Which page is to be drawn, and what on it is to be framed. */
export interface PageView {
  /** 1-based. */
  readonly page: number;
  readonly boxes: readonly Bbox[];
  readonly dotsPerInch: number;
}

export interface PageImage {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a format has to offer. Nothing budget-related is known behind this line. */
export interface Extractor {
  readonly format: Format;
  /** By the bytes alone, the extension is no evidence; null for a file of another format. */
  fileType(source: SourceFile): FileType | null | Promise<FileType | null>;
  /** @throws SourceError when the file cannot be opened at all. */
  extract(source: SourceFile): Promise<Outcome<Document>>;
  /**
   * Absent where the format has no pages, or none that can be drawn.
   *
   * @throws SourceError when the file has no such page
   */
  pageImage?(source: SourceFile, view: PageView): Promise<PageImage>;
}
