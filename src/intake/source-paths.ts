import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../schemas/errors.ts';
import { isIgnored } from './ignored-name.ts';

/** A file to read, under the name that the database will know it by. */
export interface SourcePath {
  /** Relative to the ingested root, with `/`. */
  readonly source: string;
  readonly path: string;
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
    const files = isFolder ? filesIn(absolute, new Set()) : [absolute];
    return files
      .filter((file) => !isIgnored(basename(file)) && isNew(seen, identity(file)))
      .map((file) => sourcePath(file, base));
  });
  if (found.length === 0) throw new UsageError(`no file to read in ${paths.join(', ')}`);
  requireDistinct(found);
  return found;
}

function sourcePath(path: string, base: string): SourcePath {
  const name = relative(base, path).split(sep).join('/');
  if (name.startsWith('../')) throw new UsageError(`${path} lies outside of --root ${base}`);
  const found = target(path);
  return { source: name, path, size: found?.size ?? 0, modified: found?.mtime ?? null };
}

/** What a path leads to; null for a broken link, which reading it will tell. */
function target(path: string): Stats | null {
  return existsSync(path) ? (statSync(path, { throwIfNoEntry: false }) ?? null) : null;
}

/**
 * Entries by name, folders walked into; `above` holds the real folders on the way, against loops.
 * A folder that cannot be listed stands for itself, so that reading it reports it.
 */
function filesIn(folder: string, above: ReadonlySet<string>): string[] {
  const real = realpathSync(folder);
  if (above.has(real)) return [];
  const within = new Set([...above, real]);
  const entries = listed(folder);
  if (entries === null) return [folder];
  return entries
    .filter((entry) => !isIgnored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isFolder(entry, path)) return filesIn(path, within);
      return [path];
    });
}

function listed(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return target(path)?.isDirectory() ?? false;
}

function identity(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function isNew(seen: Set<string>, key: string): boolean {
  const isFirst = !seen.has(key);
  seen.add(key);
  return isFirst;
}

function requireDistinct(found: readonly SourcePath[]): void {
  const byName = new Map<string, string>();
  for (const { source, path } of found) {
    const other = byName.get(source);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${path} would both be named ${source}: ` +
          'name a folder above both, or say with --root what their names are relative to',
      );
    }
    byName.set(source, path);
  }
}
