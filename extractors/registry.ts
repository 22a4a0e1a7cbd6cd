import type { Document, Format } from '../schemas/document/document.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { SourceError } from '../schemas/errors.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { DraftBlock } from './cell-grid/numbered-tables.ts';
import { encrypted } from './container/container-member.ts';
import { isEncryptedPackage } from './container/ole.ts';
import type { EmbeddedFile, Extractor, PageImage, PageView } from './contract.ts';
import { docExtractor } from './doc/extractor.ts';
import { docxExtractor } from './docx/extractor.ts';
import { type FileType, mislabelled } from './file-types.ts';
import { htmlExtractor } from './html/extractor.ts';
import { ofdExtractor } from './ofd/extractor.ts';
import { pdfExtractor } from './pdf/extractor.ts';
import { spreadsheetExtractor } from './spreadsheet/extractor.ts';
import { textExtractor } from './text/extractor.ts';
import { unreadFormat } from './unread-formats.ts';

/** One line a format; the first that accepts a file reads it. */
export const extractors: readonly Extractor[] = [
  pdfExtractor,
  docxExtractor,
  docExtractor,
  spreadsheetExtractor,
  ofdExtractor,
  htmlExtractor,
  textExtractor,
];

/** The format of a document, or null for a file that no extractor reads. */
export async function knownFormat(source: SourceFile): Promise<Format | null> {
  return (await typedExtractor(source))?.extractor.format ?? null;
}

/**
 * Problems: `intake.mislabelled`, and those of the format.
 *
 * @throws SourceError when no format accepts the file, or when it cannot be opened.
 */
export async function extract(source: SourceFile): Promise<Outcome<Document>> {
  const { extractor, type } = await knownExtractor(source);
  const { value, problems } = await extractor.extract(source, shownInside);
  return { value, problems: [...mislabelled(source.source, type), ...problems] };
}

/** @throws SourceError when the file has no pages that can be drawn, or not that page. */
export async function pageImage(source: SourceFile, view: PageView): Promise<PageImage> {
  const { extractor } = await knownExtractor(source);
  if (extractor.pageImage !== undefined) return extractor.pageImage(source, view);
  const message = `${source.source} is ${extractor.format}, which has no pages that can be drawn`;
  throw new SourceError('intake.no-pages', source.source, message);
}

async function shownInside(file: EmbeddedFile): Promise<Outcome<readonly DraftBlock[]> | null> {
  const typed = await typedExtractor(file);
  return typed?.extractor.shown?.(file) ?? null;
}

interface TypedExtractor {
  readonly extractor: Extractor;
  readonly type: FileType;
}

async function knownExtractor(source: SourceFile): Promise<TypedExtractor> {
  const typed = await typedExtractor(source);
  if (typed !== null) return typed;
  if (isEncryptedPackage(source.bytes)) throw encrypted(source.source);
  const formats = extractors.map(({ format }) => format).join(', ');
  const known = `is of no known format; expected one of ${formats}`;
  const message = `${source.source} ${unreadFormat(source.bytes) ?? known}`;
  throw new SourceError('intake.unknown-format', source.source, message);
}

async function typedExtractor(file: EmbeddedFile): Promise<TypedExtractor | null> {
  for (const extractor of extractors) {
    const type = await extractor.fileType(file);
    if (type !== null) return { extractor, type };
  }
  return null;
}
