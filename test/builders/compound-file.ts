import { type CFB$Container, read, utils, write } from 'cfb';

/** An OLE container with one stream. */
export function compoundFile(stream: string, bytes: readonly number[]): Uint8Array {
  return withStream(utils.cfb_new(), stream, bytes);
}

/** The same container with one stream more. */
export function withOleStream(container: Uint8Array, path: string): Uint8Array {
  return withStream(read(container, { type: 'array' }), path, [1]);
}

function withStream(made: CFB$Container, path: string, bytes: readonly number[]): Uint8Array {
  utils.cfb_add(made, `/${path}`, bytes);
  const written: unknown = write(made, { type: 'buffer' });
  if (!Buffer.isBuffer(written)) throw new TypeError('cfb wrote no buffer');
  return Uint8Array.from(written);
}
