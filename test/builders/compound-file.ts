import { utils, write } from 'cfb';

/** An OLE container with one stream. */
export function compoundFile(stream: string, bytes: readonly number[]): Uint8Array {
  const made = utils.cfb_new();
  utils.cfb_add(made, `/${stream}`, bytes);
  const written: unknown = write(made, { type: 'buffer' });
  if (!Buffer.isBuffer(written)) throw new TypeError('cfb wrote no buffer');
  return Uint8Array.from(written);
}
