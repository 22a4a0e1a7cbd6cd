/** One member of a saved page: headers in lower case, the body decoded to bytes. */
export interface MhtmlPart {
  readonly type: string;
  /** Where the member was found, or its number in the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SNIFFED_BYTES = 4096;

/** A page saved with what belongs to it has some dozen members; a workbook one for each sheet. */
const MOST_PARTS = 10_000;

/** Headers end at the first blank line. */
const BLANK_LINE = /\r?\n\r?\n/u;

/** Whether bytes are a page saved with its members in one file (RFC 2557): `.mht`, `.mhtml`. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, SNIFFED_BYTES)).trimStart();
  if (!/^[\w-]+:/u.test(head)) return false;
  const headers = headersOf(head.split(BLANK_LINE, 1).join(''));
  return headers.has('mime-version') && /^(?:multipart\/|text\/html)/iu.test(typeOf(headers));
}

/** The members in their order; of multipart members their own ones. */
export function mhtmlParts(bytes: Uint8Array): readonly MhtmlPart[] {
  const open: string[] = [latin1(bytes).trimStart()];
  const parts: MhtmlPart[] = [];
  for (let entity = open.pop(); entity !== undefined; entity = open.pop()) {
    const [head = ''] = entity.split(BLANK_LINE, 1);
    const headers = headersOf(head);
    const body = entity.slice(head.length).replace(/^\r?\n\r?\n/u, '');
    const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(headers.get('content-type') ?? '')?.[1];
    if (boundary !== undefined && typeOf(headers).startsWith('multipart/')) {
      const members = body.split(`--${boundary}`, MOST_PARTS).slice(1);
      open.push(
        ...members
          .filter((member) => !member.startsWith('--'))
          .map(withoutEdges)
          .reverse(),
      );
    } else {
      const name = headers.get('content-location') ?? `part ${parts.length + 1}`;
      parts.push({ type: typeOf(headers), name, bytes: decodedBody(body, headers) });
    }
  }
  return parts;
}

function withoutEdges(member: string): string {
  return member.replace(/^[ \t]*\r?\n/u, '').replace(/\r?\n$/u, '');
}

/** Folded lines belong to the header above them (RFC 5322). */
function headersOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0
        ? []
        : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

function typeOf(headers: ReadonlyMap<string, string>): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1);
  return type.trim().toLowerCase();
}

function decodedBody(body: string, headers: ReadonlyMap<string, string>): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(unquoted(body), 'latin1');
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Quoted-printable (RFC 2045): `=E4`, and `=` at the end of a line that goes on. */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
