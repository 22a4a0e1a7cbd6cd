import type { Entry } from 'yauzl';
import { decodedName } from '../encoding/name.ts';

/** General purpose bit 11 (APPNOTE 4.4.4): name and comment are UTF-8. */
const UTF8_FLAG = 0x800;

/** Info-ZIP Unicode Path extra field (APPNOTE 4.6.9): version, CRC-32 of the plain name, name. */
const UNICODE_PATH_FIELD = 0x7075;
const UNICODE_PATH_HEADER_BYTES = 5;

/** The name of a ZIP member, in UTF-8 where it says so. */
export function memberName(
  entry: Pick<Entry, 'fileNameRaw' | 'extraFields' | 'generalPurposeBitFlag'>,
): string {
  const unicodePath = entry.extraFields.find(({ id }) => id === UNICODE_PATH_FIELD);
  const raw = unicodePath?.data.subarray(UNICODE_PATH_HEADER_BYTES) ?? entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || unicodePath !== undefined;
  const name = isUtf8 ? new TextDecoder('utf-8').decode(raw) : decodedName(raw);
  return name.replaceAll('\\', '/');
}
