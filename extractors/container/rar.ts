import { createExtractorFromData, type Extractor, type FileHeader } from 'node-unrar-js';
import { type ContainerMember, damaged, encrypted, requireBounded } from './container-member.ts';

/** `Rar!\x1a\x07`, of RAR 1.5 to 5. */
const SIGNATURE = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07];

export function isRar(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The members of a RAR archive, in its order.
 *
 * @throws SourceError `container.damaged`, `container.too-large`
 */
export async function rarMembers(
  bytes: Uint8Array,
  source: string,
): Promise<readonly ContainerMember[]> {
  try {
    const extractor = await createExtractorFromData({ data: Uint8Array.from(bytes).buffer });
    const headers = [...extractor.getFileList().fileHeaders];
    requireBounded(headers.map(statedSize), source);
    return headers
      .filter(({ flags }) => !flags.directory)
      .map((header) => ({
        name: header.name.replaceAll('\\', '/'),
        size: header.unpSize,
        read: async () => unpacked(extractor, header, source),
      }));
  } catch (error) {
    throw damaged(error, source);
  }
}

function statedSize({ packSize, unpSize }: FileHeader) {
  return { packed: packSize, unpacked: unpSize };
}

function unpacked(
  extractor: Extractor<Uint8Array>,
  { name, flags }: FileHeader,
  source: string,
): Uint8Array {
  const place = `${source}/${name}`;
  if (flags.encrypted) throw encrypted(place);
  try {
    const [file] = [...extractor.extract({ files: [name] }).files];
    if (file?.extraction === undefined) throw new Error('the member cannot be unpacked');
    return file.extraction;
  } catch (error) {
    throw damaged(error, place);
  }
}
