import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { UsageError } from '../../schemas/errors.ts';
import { archiveOf, membersOf } from './members.ts';
import { sourceFile } from './source-file.ts';

/**
 * A file by the name that the database knows it by, inside of an archive too.
 *
 * @param root the folder that was ingested
 * @param sha256 of the bytes that were read then
 * @throws UsageError when it is not there, or has changed
 * @throws SourceError when its archive cannot be opened
 */
export async function namedSource(
  root: string,
  source: string,
  sha256: string,
): Promise<SourceFile> {
  const name = fileName(root, source);
  if (name === null)
    throw new UsageError(
      `no file ${source} in ${root}; say with --root where the ingested folder is`,
    );
  const { value, problems } = sourceFile(
    { source: name, path: join(root, name) },
    Number.POSITIVE_INFINITY,
  );
  const found = value === null || name === source ? value : await member(value, source);
  if (found === null)
    throw new UsageError(
      `${source} cannot be read: ${problems[0]?.message ?? 'its archive holds no such file'}`,
    );
  if (found.sha256 === sha256) return found;
  throw new UsageError(`${source} has changed since it was ingested; ingest it again`);
}

/** The part of a name that is a file on disk: all of it, or up to an archive. */
function fileName(root: string, source: string): string | null {
  const parts = source.split('/');
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const isFile = (name: string) =>
    existsSync(join(root, name)) && statSync(join(root, name)).isFile();
  return prefixes.find(isFile) ?? null;
}

async function member(archive: SourceFile, source: string): Promise<SourceFile | null> {
  const format = await archiveOf(archive);
  if (format === null) return null;
  for await (const found of membersOf(archive, format)) {
    if ('file' in found && found.file.source === source) return found.file;
  }
  return null;
}
