import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { ContainerMember } from '../container/container-member.ts';
import { isRar, rarMembers } from '../container/rar.ts';
import { isZip, zipMembers } from '../container/zip.ts';

export type ArchiveFormat = 'zip' | 'rar';

/** Null for a file that is no archive. Office files and OFD are ZIPs too: ask the extractors first. */
export function archiveFormat({ bytes }: SourceFile): ArchiveFormat | null {
  if (isZip(bytes)) return 'zip';
  return isRar(bytes) ? 'rar' : null;
}

/** @throws SourceError when the archive cannot be opened */
export function archiveMembers(
  { bytes, source }: SourceFile,
  format: ArchiveFormat,
): Promise<readonly ContainerMember[]> {
  return format === 'zip' ? zipMembers(bytes, source) : rarMembers(bytes, source);
}
