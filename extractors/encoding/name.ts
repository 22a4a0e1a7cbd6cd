/**
 * The name of a file as bytes: archivers and unpackers of Chinese Windows write GBK without saying
 * so. Strict UTF-8 goes first, because GBK text is hardly ever valid UTF-8 but not the other way
 * round.
 */
export function decodedName(raw: Uint8Array): string {
  return utf8Name(raw) ?? new TextDecoder('gb18030').decode(raw);
}

/** Null where the bytes are no UTF-8. */
export function utf8Name(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
