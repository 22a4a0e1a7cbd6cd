/** A format that is known and not read, and what to do with a file of it. */
interface UnreadFormat {
  readonly signature: string;
  /** Bytes before the signature. */
  readonly at: number;
  readonly name: string;
  readonly advice: string;
}

const FORMATS: readonly UnreadFormat[] = [
  { signature: '{\\rtf', at: 0, name: 'RTF', advice: 'save it as .docx' },
  {
    // The first member of an OpenDocument file, not compressed (ODF 1.2, part 3, 3.3).
    signature: 'mimetypeapplication/vnd.oasis.opendocument',
    at: 30,
    name: 'OpenDocument',
    advice: 'save it as .docx or .xlsx',
  },
  { signature: '7z\xbc\xaf', at: 0, name: 'a 7z archive', advice: 'unpack it' },
  { signature: '\x1f\x8b', at: 0, name: 'a gzip archive', advice: 'unpack it' },
  { signature: '\x89PNG', at: 0, name: 'a picture', advice: 'it has no text to read' },
  { signature: '\xff\xd8\xff', at: 0, name: 'a picture', advice: 'it has no text to read' },
  {
    signature: '<?xml',
    at: 0,
    name: 'XML of a kind that is not known',
    advice: 'save it as .docx',
  },
];

/** What a file is that no format reads, as a half-sentence; null where that is not known either. */
export function unreadFormat(bytes: Uint8Array): string | null {
  const found = FORMATS.find(
    ({ signature, at }) =>
      new TextDecoder('latin1').decode(bytes.subarray(at, at + signature.length)) === signature,
  );
  return found === undefined ? null : `is ${found.name}, which is not read: ${found.advice}`;
}
