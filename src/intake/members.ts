import { createHash } from 'node:crypto';
import {
  type ArchiveFormat,
  archiveFormat,
  archiveMembers,
} from '../../extractors/archive/archive.ts';
import { knownFormat } from '../../extractors/registry.ts';
import { unreadFormat } from '../../extractors/unread-formats.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import { isIgnored } from './ignored-name.ts';

/** A member of an archive: its bytes, or why they cannot be had. */
export type Member =
  | { readonly file: SourceFile }
  | { readonly unread: SourceError; readonly size: number };

/** Archives inside an archive are opened, archives inside those are not. */
const DEEPEST = 2;

/** What all members together may unpack to, archives inside included. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The kind of archive, or null where the file is a document (office files are ZIPs too). */
export async function archiveOf(source: SourceFile): Promise<ArchiveFormat | null> {
  const format = archiveFormat(source);
  if (format === null || unreadFormat(source.bytes) !== null) return null;
  return (await knownFormat(source)) === null ? format : null;
}

/**
 * The files of an archive one by one, so that only one is held at a time. Those of an archive
 * inside are named `outer.zip/inner.zip/name`.
 *
 * @throws SourceError when the archive itself cannot be opened
 */
export function membersOf(archive: SourceFile, format: ArchiveFormat): AsyncGenerator<Member> {
  return unpacked(archive, format, { depth: 1, budget: { bytes: MOST_BYTES } });
}

interface Unpacking {
  readonly depth: number;
  /** What may still be unpacked, shared with the archives inside. */
  readonly budget: { bytes: number };
}

async function* unpacked(
  archive: SourceFile,
  format: ArchiveFormat,
  { depth, budget }: Unpacking,
): AsyncGenerator<Member> {
  const members = await archiveMembers(archive, format);
  const names = new Map<string, number>();
  for (const member of members.filter(({ name }) => !name.split('/').some(isIgnored))) {
    const source = `${archive.source}/${distinctName(member.name, names)}`;
    budget.bytes -= member.size;
    try {
      if (budget.bytes < 0) throw tooMuch(source);
      const bytes = await member.read();
      const file = { source, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
      const inner = await archiveOf(file);
      if (inner === null) yield { file };
      else if (depth < DEEPEST) yield* unpacked(file, inner, { depth: depth + 1, budget });
      else throw tooDeep(source);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      yield { unread: error, size: member.size };
    }
  }
}

function tooMuch(source: string): SourceError {
  const message = `${source} is not unpacked: the archive holds more than ${MOST_BYTES} bytes`;
  return new SourceError('container.too-large', source, message);
}

function tooDeep(source: string): SourceError {
  const message = `${source} is an archive inside an archive inside an archive: unpack it first`;
  return new SourceError('container.nested-too-deep', source, message);
}

/** An archive may hold several files of one name; the second becomes `name~2`. */
function distinctName(name: string, met: Map<string, number>): string {
  const count = (met.get(name) ?? 0) + 1;
  met.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}
