import { utils, write } from 'cfb';

/**
 * A ZIP container of members that were read and bounded before, stored without compression: for
 * libraries that only open whole containers, and would unpack the first one without bounds.
 */
export function storedZip(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const container = utils.cfb_new();
  for (const [name, bytes] of members) utils.cfb_add(container, `/${name}`, bytes);
  const written: unknown = write(container, {
    fileType: 'zip',
    compression: false,
    type: 'buffer',
  });
  if (!(written instanceof Uint8Array)) throw new TypeError('a ZIP container is written as bytes');
  return written;
}
