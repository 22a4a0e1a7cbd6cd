import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SourceError } from '../../schemas/errors.ts';
import { type ContainerMember, damaged, encrypted, requireBounded } from './container-member.ts';
import { memberName } from './member-name.ts';

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
export async function zipMembers(
  bytes: Uint8Array,
  source: string,
): Promise<readonly ContainerMember[]> {
  try {
    const zip = await opened(bytes);
    const entries = await entriesOf(zip);
    requireBounded(entries.map(statedSize), source);
    return entries
      .filter(({ fileNameRaw }) => fileNameRaw.at(-1) !== SLASH)
      .map((entry) => ({
        name: memberName(entry),
        size: entry.uncompressedSize,
        read: () => unpacked(zip, entry, source),
      }));
  } catch (error) {
    throw damaged(error, source);
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

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function statedSize({ compressedSize, uncompressedSize }: Entry) {
  return { packed: compressedSize, unpacked: uncompressedSize };
}

async function unpacked(zip: ZipFile, entry: Entry, source: string): Promise<Uint8Array> {
  const place = `${source}/${memberName(entry)}`;
  if (entry.isEncrypted()) throw encrypted(place);
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw damaged(error, place);
  }
}
