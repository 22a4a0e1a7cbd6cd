import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';

/** What became of a file that the pipeline looked at; mere information is no problem. */
export function fileState({ format, problems, members, filings }: SourceReading): FileState {
  const all = [...problems, ...members.flatMap((member) => member.problems)];
  return stateOf(format, all, filings.some(holdsFigure));
}

/** What became of a member of an archive, by its index. */
export function memberState({ members, filings }: SourceReading, index: number): FileState {
  const figures = filings.flatMap(({ facts, unassigned }) => [...facts, ...unassigned]);
  const { format = null, problems = [] } = members[index] ?? {};
  return stateOf(
    format,
    problems,
    figures.some(({ member }) => member === index),
  );
}

function stateOf(
  format: string | null,
  problems: readonly Problem[],
  hasFigures: boolean,
): FileState {
  if (format === null) return 'unreadable';
  if (!hasFigures) return 'empty';
  const isGrave = problems.some(({ severity }) => severity !== 'information');
  return isGrave ? 'ingested_with_problems' : 'ingested';
}

function holdsFigure({ facts, unassigned }: CheckedFiling): boolean {
  return facts.length + unassigned.length > 0;
}

/** The file gave nothing, and somebody should know. */
export function isUnread(state: FileState): boolean {
  return state === 'unreadable' || state === 'crashed';
}
