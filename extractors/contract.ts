import type { Document, Format } from '../schemas/document/document.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import type { Outcome } from '../schemas/outcome.ts';

/** What a format has to offer. Nothing budget-related is known behind this line. */
export interface Extractor {
  readonly format: Format;
  /** Decides by the bytes alone; the extension of the name is no evidence. */
  accepts(source: SourceFile): boolean | Promise<boolean>;
  /** @throws SourceError when the file cannot be opened at all. */
  extract(source: SourceFile): Promise<Outcome<Document>>;
}
