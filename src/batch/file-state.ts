import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';

/** What became of a file that the pipeline looked at; mere information is no problem. */
export function fileState({ format, problems, members, filings }: SourceReading): FileState {
  const all = [...problems, ...members.flatMap((member) => member.problems)];
  return stateOf(format, all, filings);
}

/** What became of a member of an archive, by its index. */
export function memberState({ members, filings }: SourceReading, index: number): FileState {
  const { format = null, problems = [] } = members[index] ?? {};
  const own = filings.filter((filing) => filing.members.includes(index));
  return stateOf(
    format,
    problems,
    own.map((filing) => ofMember(filing, index)),
  );
}

/** A filing as far as one of its members holds it. */
function ofMember(filing: CheckedFiling, index: number): CheckedFiling {
  const isOwn = ({ member }: { readonly member?: number | undefined }) => member === index;
  return {
    ...filing,
    statements: filing.statements.filter(isOwn),
    facts: filing.facts.filter(isOwn),
    unassigned: filing.unassigned.filter(isOwn),
  };
}

function stateOf(
  format: string | null,
  problems: readonly Problem[],
  filings: readonly CheckedFiling[],
): FileState {
  if (format === null) return 'unreadable';
  if (!filings.some(isFiling)) return 'not_a_filing';
  if (!filings.some(holdsFigure)) return 'empty';
  const isGrave = problems.some(({ severity }) => severity !== 'information');
  return isGrave ? 'ingested_with_problems' : 'ingested';
}

/** It says that it is a budget or a final account, or prints a statement of one. */
function isFiling({ filing, statements, facts }: CheckedFiling): boolean {
  return (
    filing.docKind !== null ||
    facts.length > 0 ||
    statements.some(({ statement }) => statement !== null)
  );
}

function holdsFigure({ facts, unassigned }: CheckedFiling): boolean {
  return facts.length + unassigned.length > 0;
}

/** The file gave nothing, and somebody should know. */
export function isUnread(state: FileState): boolean {
  return state === 'unreadable' || state === 'quarantined';
}
