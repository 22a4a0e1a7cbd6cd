import type { Entry } from 'yauzl';

/** General purpose bit 11 (APPNOTE 4.4.4): name and comment are UTF-8. */
const UTF8_FLAG = 0x800;

/** Info-ZIP Unicode Path extra field (APPNOTE 4.6.9): version, CRC-32 of the plain name, name. */
const UNICODE_PATH_FIELD = 0x7075;
const UNICODE_PATH_HEADER_BYTES = 5;

/**
 * The name of a ZIP member. Archivers on Chinese Windows write GBK without saying so; strict UTF-8
 * goes first, because GBK text is hardly ever valid UTF-8 but not the other way round.
 */
export function memberName(
  entry: Pick<Entry, 'fileNameRaw' | 'extraFields' | 'generalPurposeBitFlag'>,
): string {
  const unicodePath = entry.extraFields.find(({ id }) => id === UNICODE_PATH_FIELD);
  const raw = unicodePath?.data.subarray(UNICODE_PATH_HEADER_BYTES) ?? entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || unicodePath !== undefined;
  return decoded(raw, isUtf8).replaceAll('\\', '/');
}

function decoded(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder('utf-8').decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('gb18030').decode(raw);
    throw error;
  }
}
