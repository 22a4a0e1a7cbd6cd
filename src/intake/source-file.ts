import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourcePath } from './source-paths.ts';

/** Larger files are not read unless asked for: a scanned filing of 300 pages has some 100 MB. */
export const SIZE_LIMIT_BYTES = 200 * 1024 * 1024;

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** The bytes of a file with their hash; null with a fatal problem when they cannot be had. */
export function sourceFile(
  { source, path }: Pick<SourcePath, 'source' | 'path'>,
  limitBytes: number = SIZE_LIMIT_BYTES,
): Outcome<SourceFile | null> {
  try {
    const found = statSync(path);
    if (!found.isFile()) return unread('intake.unreadable', kindOfNoFile(found));
    const { size } = found;
    if (size > limitBytes) return unread('intake.too-large', tooLarge(size, limitBytes));
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { value: { source, bytes, sha256 }, problems: [] };
  } catch (error) {
    return unread('intake.unreadable', `the file cannot be read: ${reason(error)}`);
  }
}

function unread(code: string, message: string): Outcome<null> {
  const problem: Problem = {
    code,
    severity: 'fatal',
    message,
    provenance: null,
    statement: null,
    printed: null,
  };
  return { value: null, problems: [problem] };
}

function tooLarge(size: number, limit: number): string {
  const megabytes = (bytes: number) => (bytes / BYTES_PER_MEGABYTE).toFixed(1);
  return `the file has ${megabytes(size)} MB, the limit is ${megabytes(limit)} MB (--max-size)`;
}

/** Opening a pipe or a device could wait for ever. */
function kindOfNoFile(found: Stats): string {
  return found.isDirectory() ? 'the folder cannot be listed' : 'it is a pipe or a device, no file';
}

/** Without the path, which differs between machines and is known anyway. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/, \w+ '.*'$/su, '');
}
