import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../schemas/errors.ts';
import { type FilePath, type FolderFile, folderFiles } from './folder-files.ts';
import { isIgnored } from './ignored-name.ts';

/** A file to read, under the name that the database will know it by. */
export interface SourcePath {
  /** Relative to the ingested root, with `/`. */
  readonly source: string;
  readonly path: FilePath;
  /** Bytes; 0 where even that could not be learned, which reading it will tell. */
  readonly size: number;
  /** When it was last changed; null where that could not be learned. */
  readonly modified: Date | null;
}

/**
 * The files under the given paths, in order of name: each file once, however often it is named or
 * linked to. A folder's files are named relative to it, a single file by its own name, and all of
 * them relative to `root` where one is given.
 *
 * @throws UsageError when a path does not exist, lies outside of `root`, holds no file, or when
 * two files would get one name
 */
export function sourcePaths(paths: readonly string[], root?: string): SourcePath[] {
  const seen = new Set<string>();
  const found = paths.flatMap((path) => {
    const absolute = resolve(path);
    if (!existsSync(absolute)) throw new UsageError(`no file or folder at ${path}`);
    const isFolder = statSync(absolute).isDirectory();
    const base = root === undefined ? (isFolder ? absolute : resolve(path, '..')) : resolve(root);
    const files = isFolder ? folderFiles(absolute) : [{ path: absolute, name: '' }];
    return files
      .filter((file) => file.name !== '' || !isIgnored(basename(absolute)))
      .filter((file) => isNew(seen, identity(file.path)))
      .map((file) => sourcePath(absolute, file, base));
  });
  if (found.length === 0) throw new UsageError(`no file to read in ${paths.join(', ')}`);
  requireDistinct(found);
  return found;
}

function sourcePath(given: string, { path, name }: FolderFile, base: string): SourcePath {
  const above = relative(base, given).split(sep).join('/');
  if (above.startsWith('..')) throw new UsageError(`${given} lies outside of --root ${base}`);
  const source = [above, name].filter((part) => part !== '').join('/');
  const found = target(path);
  return { source, path, size: found?.size ?? 0, modified: found?.mtime ?? null };
}

/** What a path leads to; null for a broken link, which reading it will tell. */
function target(path: FilePath): Stats | null {
  return existsSync(path) ? (statSync(path, { throwIfNoEntry: false }) ?? null) : null;
}

function identity(path: FilePath): string {
  return existsSync(path) ? realpathSync.native(path, 'hex') : Buffer.from(path).toString('hex');
}

function isNew(seen: Set<string>, key: string): boolean {
  const isFirst = !seen.has(key);
  seen.add(key);
  return isFirst;
}

function requireDistinct(found: readonly SourcePath[]): void {
  const byName = new Map<string, FilePath>();
  for (const { source, path } of found) {
    const other = byName.get(source);
    if (other !== undefined) {
      throw new UsageError(
        `${String(other)} and ${String(path)} would both be named ${source}: ` +
          'name a folder above both, or say with --root what their names are relative to',
      );
    }
    byName.set(source, path);
  }
}
