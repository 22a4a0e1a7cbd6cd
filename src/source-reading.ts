import { mislabelled } from '../extractors/file-types.ts';
import { extract } from '../extractors/registry.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { SourceError } from '../schemas/errors.ts';
import type { FilingPart } from '../schemas/reading/filing-part.ts';
import type { Problem } from '../schemas/records/problem.ts';
import type { MemberReading, SourceReading } from '../schemas/records/source-reading.ts';
import { isSettledByOthers } from './filing/filing-problems.ts';
import { gathered } from './filing/gathered.ts';
import { archiveOf, type Member, membersOf } from './intake/members.ts';
import { unopened } from './intake/unopened.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { checkedFiling, filingPart } from './pipeline.ts';

/**
 * Reads one source from bytes to checked records: a document to its filing, an archive to the
 * filings that its members make. The one catch for files that cannot be opened: they become a
 * fatal problem.
 */
export async function readSource(source: SourceFile, knowledge: Knowledge): Promise<SourceReading> {
  try {
    const archive = await archiveOf(source);
    if (archive === null) return await documentReading(source, knowledge);
    const read = await archiveReading(membersOf(source, archive), knowledge);
    const named = mislabelled(source.source, archive);
    return { ...read, format: archive, problems: [...named, ...read.problems] };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return unopened([fatal(error)]);
  }
}

async function documentReading(source: SourceFile, knowledge: Knowledge): Promise<SourceReading> {
  const { part, problems } = await partOf(source, knowledge);
  const checked = checkedFiling([part], knowledge);
  return {
    ...shapeOf(part),
    problems: [...problems, ...checked.problems],
    members: [],
    filings: [checked.value],
  };
}

interface ReadPart {
  readonly part: FilingPart;
  readonly problems: readonly Problem[];
}

async function archiveReading(
  files: AsyncIterable<Member>,
  knowledge: Knowledge,
): Promise<Omit<SourceReading, 'format'>> {
  const members: MemberReading[] = [];
  const parts: FilingPart[] = [];
  for await (const file of files) {
    const { part, ...member } = await memberReading(file, members.length, knowledge);
    members.push(member);
    if (part !== null) parts.push(part);
  }
  const folders = members.map(({ source }) => source.slice(0, source.lastIndexOf('/')));
  const filings = filingsOf(parts, folders, knowledge);
  const counts = members.flatMap(({ pages }) => pages ?? []);
  return {
    pages: counts.length === 0 ? null : counts.reduce((sum, pages) => sum + pages, 0),
    problems: filings.flatMap(({ problems }) => problems),
    members: members.map((member, index) => {
      const own = filings.find(({ value }) => value.members.includes(index))?.value.filing;
      const problems = member.problems.filter((one) => !own || !isSettledByOthers(one, own));
      return { ...member, problems };
    }),
    filings: filings.map(({ value }) => value),
  };
}

async function memberReading(
  member: Member,
  index: number,
  knowledge: Knowledge,
): Promise<MemberReading & { readonly part: FilingPart | null }> {
  if ('unread' in member) {
    const { unread, size } = member;
    return { ...unreadMember(unread), size, sha256: null };
  }
  const { source, sha256, bytes } = member.file;
  const named = { source, sha256, size: bytes.length };
  try {
    const { part, problems } = await partOf(member.file, knowledge, index);
    return { ...named, ...shapeOf(part), problems, part };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...unreadMember(error), ...named };
  }
}

async function partOf(file: SourceFile, knowledge: Knowledge, member?: number): Promise<ReadPart> {
  const extracted = await extract(file);
  const part = filingPart(extracted.value, file.source, knowledge, member);
  return { part: part.value, problems: [...extracted.problems, ...part.problems] };
}

/** @param folders of the members, in their order */
function filingsOf(parts: readonly FilingPart[], folders: readonly string[], knowledge: Knowledge) {
  const identities = parts.map(({ filing, statements, member }) => ({
    filing,
    folder: folders[member ?? 0] ?? '',
    printed: new Set(
      statements.flatMap(({ key, entries }) => (entries.length > 0 ? (key ?? []) : [])),
    ),
  }));
  return gathered(identities, knowledge.filingVocabulary).map((indexes) =>
    checkedFiling(
      indexes.flatMap((index) => parts[index] ?? []),
      knowledge,
    ),
  );
}

function shapeOf({ document: { format, pages } }: FilingPart) {
  return { format, pages: pages.length === 0 ? null : pages.length };
}

function unreadMember(error: SourceError) {
  const { source } = error;
  return { source, format: null, pages: null, problems: [fatal(error)], part: null };
}

function fatal(error: SourceError): Problem {
  return {
    code: error.code,
    severity: 'fatal',
    message: error.message,
    provenance: null,
    statement: null,
    printed: null,
  };
}
