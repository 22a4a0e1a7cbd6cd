import { webText } from '../encoding/web-text.ts';
import { isMhtml } from './mhtml.ts';

/** How far from the start a page begins: behind a declaration, comments, blank lines. */
const SNIFFED_BYTES = 8192;

/** Declarations, instructions and comments that may stand before the first element. */
const BEFORE_PAGE = /^(?:\s+|<!--[\s\S]*?-->|<\?[^<>]*>|<![^<>]*>)+/u;

const PAGE_START = /^<(?:html|head|body|meta|title|link|base|style|script|frameset)\b/iu;
const DOCTYPE = /<!doctype\s+html\b/iu;

/** A part of a page, as an editor keeps it: one element from the first character to the last. */
const FRAGMENT = /^<(div|article|section|center|font|span|p)\b[\s\S]*<\/\1>\s*$/iu;

/**
 * Whether bytes are a web page. A text that merely holds `<html><body><table>` further down (some
 * PDF-to-Markdown converters write each table so) is none, and neither is XML of another kind.
 */
export function isWebPage(bytes: Uint8Array): boolean {
  if (isMhtml(bytes)) return true;
  const start = webText(bytes.subarray(0, SNIFFED_BYTES)).text;
  const before = BEFORE_PAGE.exec(start)?.[0] ?? '';
  const first = start.slice(before.length);
  if (DOCTYPE.test(before) || PAGE_START.test(first)) return true;
  return first.startsWith('<') && FRAGMENT.test(webText(bytes).text.slice(before.length));
}
