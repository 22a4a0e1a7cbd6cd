import { type DecodedText, decodedText } from './decode.ts';

/** Web pages are read although some characters of them are damaged. */
export interface WebText extends DecodedText {
  /** Places where bytes stand for no character (U+FFFD). */
  readonly damaged: number;
}

/** GB18030 read as UTF-8 loses every other character, a damaged UTF-8 page a few. */
const LARGEST_DAMAGED_SHARE = 0.02;

const DAMAGED = /\ufffd/gu;
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;

/**
 * Decodes a web page. The bytes tell, not what the page declares: pages that moved from GBK to
 * UTF-8 go on declaring gb2312, and the other way round. UTF-8 unless that would damage more than
 * traces (damaged UTF-8 often passes as GB18030), otherwise GB18030, which holds GB2312 and GBK.
 */
export function webText(bytes: Uint8Array): WebText {
  const exact = decodedText(bytes);
  if (exact !== null && exact.encoding !== 'gb18030') return { ...exact, damaged: 0 };
  const utf8 = leniently(bytes, 'utf-8');
  const beyond = utf8.text.match(BEYOND_ASCII)?.length ?? 0;
  if (utf8.damaged <= beyond * LARGEST_DAMAGED_SHARE) return utf8;
  return exact === null ? leniently(bytes, 'gb18030') : { ...exact, damaged: 0 };
}

function leniently(bytes: Uint8Array, encoding: string): WebText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: text.match(DAMAGED)?.length ?? 0 };
}
