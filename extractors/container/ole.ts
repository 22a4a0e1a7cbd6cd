import { type CFB$Container, type CFB$Entry, find, read } from 'cfb';
import { SourceError } from '../../schemas/errors.ts';

/** Compound File Binary Format (MS-CFB), the container of DOC, XLS and encrypted OOXML. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Whether the container holds a stream of that name; a damaged container holds none. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  return isOle(bytes) && entryOf(containerOrNull(bytes), name) !== null;
}

/** An OOXML file of any kind behind a password (MS-OFFCRYPTO 2.3.4.4); of which kind, it hides. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return hasOleStream(bytes, 'EncryptedPackage');
}

/**
 * The bytes of a stream, or null where the container has none of that name.
 *
 * @throws SourceError `container.damaged`
 */
export function oleStream(bytes: Uint8Array, name: string, source: string): Uint8Array | null {
  const container = containerOrNull(bytes);
  if (container === null) {
    throw new SourceError(
      'container.damaged',
      source,
      `${source} is damaged: its directory cannot be read`,
    );
  }
  const entry = entryOf(container, name);
  if (entry === null) return null;
  // Typed as always there; cfb leaves it out where the chain of sectors is broken.
  const content: CFB$Entry['content'] | undefined = entry.content;
  if (content === undefined) {
    throw new SourceError(
      'container.damaged',
      source,
      `${source} is damaged: its stream ${name} cannot be read`,
    );
  }
  return Uint8Array.from(content);
}

/** The paths of the streams and storages in a container; none where its directory is damaged. */
export function olePaths(bytes: Uint8Array): readonly string[] {
  return containerOrNull(bytes)?.FullPaths ?? [];
}

/** cfb throws plain errors of many kinds on damage; they all mean the same. */
function containerOrNull(bytes: Uint8Array): CFB$Container | null {
  try {
    return read(bytes, { type: 'array' });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function entryOf(container: CFB$Container | null, name: string): CFB$Entry | null {
  return container === null ? null : find(container, `/${name}`);
}
