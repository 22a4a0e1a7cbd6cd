import type { Document, Format } from '../schemas/document/document.ts';
import type { Bbox } from '../schemas/document/provenance.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { DraftBlock } from './cell-grid/numbered-tables.ts';
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

/** A file inside a document: `source` is the document's own and the name of the member in it. */
export type EmbeddedFile = Pick<SourceFile, 'bytes' | 'source'>;

/**
 * What a document shows of a file embedded in it; null for a file of a format that shows nothing.
 *
 * @throws SourceError when the file cannot be opened
 */
export type EmbeddedReader = (file: EmbeddedFile) => Promise<Outcome<readonly DraftBlock[]> | null>;

/** What a format has to offer. Nothing budget-related is known behind this line. */
export interface Extractor {
  readonly format: Format;
  /** By the bytes alone, the extension is no evidence; null for a file of another format. */
  fileType(file: Pick<SourceFile, 'bytes'>): FileType | null | Promise<FileType | null>;
  /**
   * @param embedded reads the files embedded in this one; without it they are reported
   * @throws SourceError when the file cannot be opened at all
   */
  extract(source: SourceFile, embedded?: EmbeddedReader): Promise<Outcome<Document>>;
  /** Absent where files of the format are never shown inside of documents. */
  shown?(file: EmbeddedFile): Promise<Outcome<readonly DraftBlock[]>>;
  /**
   * Absent where the format has no pages, or none that can be drawn.
   *
   * @throws SourceError when the file has no such page
   */
  pageImage?(source: SourceFile, view: PageView): Promise<PageImage>;
}
