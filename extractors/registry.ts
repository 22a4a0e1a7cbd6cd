import type { Document, Format } from '../schemas/document/document.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { SourceError } from '../schemas/errors.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Extractor } from './contract.ts';
import { docxExtractor } from './docx/extractor.ts';
import { htmlExtractor } from './html/extractor.ts';
import { ofdExtractor } from './ofd/extractor.ts';
import { pdfExtractor } from './pdf/extractor.ts';
import { spreadsheetExtractor } from './spreadsheet/extractor.ts';
import { textExtractor } from './text/extractor.ts';

/** One line a format; the first that accepts a file reads it. */
export const extractors: readonly Extractor[] = [
  pdfExtractor,
  docxExtractor,
  spreadsheetExtractor,
  ofdExtractor,
  htmlExtractor,
  textExtractor,
];

/** The format of a document, or null for a file that no extractor reads. */
export async function knownFormat(source: SourceFile): Promise<Format | null> {
  return (await extractorOf(source))?.format ?? null;
}

/** @throws SourceError when no format accepts the file, or when it cannot be opened. */
export async function extract(source: SourceFile): Promise<Outcome<Document>> {
  const extractor = await extractorOf(source);
  if (extractor === undefined) {
    throw new SourceError(
      'intake.unknown-format',
      source.source,
      `${source.source} is of no known format; expected one of ${extractors.map((one) => one.format).join(', ')}`,
    );
  }
  return extractor.extract(source);
}

async function extractorOf(source: SourceFile): Promise<Extractor | undefined> {
  for (const candidate of extractors) {
    if (await candidate.accepts(source)) return candidate;
  }
  return undefined;
}
