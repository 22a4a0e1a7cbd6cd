import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodedName, utf8Name } from '../../extractors/encoding/name.ts';
import { isIgnored } from './ignored-name.ts';

/** A path as the file system takes it: bytes where its name is no UTF-8. */
export type FilePath = string | Buffer;

export interface FolderFile {
  readonly path: FilePath;
  /** Relative to the folder, with `/`, decoded. */
  readonly name: string;
}

/**
 * The files in a folder and its folders, by name. A folder that cannot be listed stands for itself,
 * so that reading it reports it.
 */
export function folderFiles(folder: string): FolderFile[] {
  return filesIn({ path: folder, name: '' }, new Set());
}

/** `above` holds the real folders on the way, against loops. */
function filesIn(folder: FolderFile, above: ReadonlySet<string>): FolderFile[] {
  const real = realpathSync.native(folder.path, 'hex');
  if (above.has(real)) return [];
  const within = new Set([...above, real]);
  const entries = listed(folder.path);
  if (entries === null) return [folder];
  return entries
    .map((entry) => ({ entry, file: child(folder, entry.name) }))
    .filter(({ entry }) => !isIgnored(decodedName(entry.name)))
    .sort((a, b) => (a.file.name < b.file.name ? -1 : 1))
    .flatMap(({ entry, file }) => (isFolder(entry, file.path) ? filesIn(file, within) : [file]));
}

function child(folder: FolderFile, raw: Buffer): FolderFile {
  const plain = utf8Name(raw);
  const path =
    typeof folder.path === 'string' && plain !== null
      ? join(folder.path, plain)
      : Buffer.concat([Buffer.from(folder.path), Buffer.from('/'), raw]);
  const name = decodedName(raw);
  return { path, name: folder.name === '' ? name : `${folder.name}/${name}` };
}

function listed(folder: FilePath): Dirent<Buffer>[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return null;
  }
}

function isFolder(entry: Dirent<Buffer>, path: FilePath): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return existsSync(path) && statSync(path).isDirectory();
}
