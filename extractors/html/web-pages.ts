import { type WebText, webText } from '../encoding/web-text.ts';
import { isMhtml, mhtmlParts } from './mhtml.ts';

/** A page of a file: the file itself, or a member of a saved page. */
export interface WebPage extends WebText {
  readonly part: string | null;
}

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The pages of a file, in order; a workbook saved as a web page has one for each sheet. */
export function webPages(bytes: Uint8Array): readonly WebPage[] {
  if (!isMhtml(bytes)) return [{ ...webText(bytes), part: null }];
  return mhtmlParts(bytes)
    .filter(({ type }) => PAGE_TYPES.has(type))
    .map((part) => ({ ...webText(part.bytes), part: part.name }));
}
