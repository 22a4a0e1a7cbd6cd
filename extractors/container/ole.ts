import { type CFB$Container, find, read } from 'cfb';
import { SourceError } from '../../schemas/errors.ts';

/** Compound File Binary Format (MS-CFB), the container of DOC, XLS and encrypted OOXML. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Whether the container holds a stream of that name; a damaged container holds none. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  return isOle(bytes) && streamOf(containerOrNull(bytes), name) !== null;
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
  return streamOf(container, name);
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

function streamOf(container: CFB$Container | null, name: string): Uint8Array | null {
  const entry = container === null ? null : find(container, `/${name}`);
  return entry === null ? null : Uint8Array.from(entry.content);
}
