/** A file as it came: nothing about it is believed but its bytes. */
export interface SourceFile {
  /** Path relative to the ingested root (with `/`), or a URL. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string;
}
