import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SourceError } from '../../schemas/errors.ts';
import { memberName } from './member-name.ts';

/** A file inside a ZIP container; folders are not listed. */
export interface ZipMember {
  /** With `/` between folders; decoded from UTF-8 or GB18030, and never trusted as a path. */
  readonly name: string;
  /** Bytes when unpacked, as the container states them. */
  readonly size: number;
  /** @throws SourceError `container.encrypted`, `container.damaged`, `container.too-large` */
  readonly read: () => Promise<Uint8Array>;
}

/** Beyond these a container is hostile or no filing; unpacking it is refused before it begins. */
const MOST_MEMBERS = 10_000;
const MOST_MEMBER_BYTES = 200 * 1024 * 1024;
const MOST_BYTES = 500 * 1024 * 1024;

/** Real office files stay below 100; a deflated run of zeros reaches 1,000. */
const HIGHEST_RATIO = 500;

/** Small members may be as regular as they like. */
const RATIO_FREE_BYTES = 1024 * 1024;

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06], // without members
];

export function isZip(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}

/**
 * The members of a ZIP container (plain archive, OOXML, OFD), in the order of its directory.
 *
 * @throws SourceError `container.damaged`, `container.too-large`
 */
export async function zipMembers(bytes: Uint8Array, source: string): Promise<readonly ZipMember[]> {
  try {
    const zip = await opened(bytes);
    const entries = await entriesOf(zip, source);
    requireBounded(entries, source);
    return entries
      .filter(({ fileNameRaw }) => fileNameRaw.at(-1) !== SLASH)
      .map((entry) => ({
        name: memberName(entry),
        size: entry.uncompressedSize,
        read: () => unpacked(zip, entry, source),
      }));
  } catch (error) {
    throw asSourceError(error, source);
  }
}

/**
 * The names of the members, to tell what kind of container it is; none where the directory cannot
 * be read: whoever opens it will say why.
 */
export async function zipNames(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  if (!isZip(bytes)) return new Set();
  try {
    return new Set((await zipMembers(bytes, '')).map(({ name }) => name));
  } catch (error) {
    if (error instanceof SourceError) return new Set();
    throw error;
  }
}

const SLASH = 0x2f;

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBufferPromise(view, { lazyEntries: true, decodeStrings: false, autoClose: false });
}

async function entriesOf(zip: ZipFile, source: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > MOST_MEMBERS) {
      throw tooLarge(source, `more than ${MOST_MEMBERS} members`);
    }
  }
  return entries;
}

function requireBounded(entries: readonly Entry[], source: string): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MOST_BYTES) throw tooLarge(source, `${total} bytes when unpacked`);
  for (const { uncompressedSize, compressedSize } of entries) {
    const ratio = uncompressedSize / Math.max(compressedSize, 1);
    if (uncompressedSize > MOST_MEMBER_BYTES) {
      throw tooLarge(source, `a member of ${uncompressedSize} bytes`);
    }
    if (uncompressedSize > RATIO_FREE_BYTES && ratio > HIGHEST_RATIO) {
      throw tooLarge(source, `a member ${Math.round(ratio)} times as large when unpacked`);
    }
  }
}

async function unpacked(zip: ZipFile, entry: Entry, source: string): Promise<Uint8Array> {
  const place = `${source}/${memberName(entry)}`;
  if (entry.isEncrypted()) {
    throw new SourceError(
      'container.encrypted',
      place,
      `${place} is encrypted: save it without a password`,
    );
  }
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw asSourceError(error, place);
  }
}

function tooLarge(source: string, what: string): SourceError {
  return new SourceError(
    'container.too-large',
    source,
    `${source} has ${what}; it is not unpacked`,
  );
}

/** yauzl reports damage as plain errors. */
function asSourceError(error: unknown, source: string): unknown {
  if (error instanceof SourceError || !(error instanceof Error)) return error;
  return new SourceError('container.damaged', source, `${source} is damaged: ${error.message}`, {
    cause: error,
  });
}
