import type { Outcome } from '../../schemas/outcome.ts';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';

/** What became of a file that the pipeline looked at; mere information is no problem. */
export function fileState({ value, problems }: Outcome<CheckedFiling | null>): FileState {
  if (value === null) return 'unreadable';
  if (value.facts.length + value.unassigned.length === 0) return 'empty';
  const isGrave = problems.some(({ severity }) => severity !== 'information');
  return isGrave ? 'ingested_with_problems' : 'ingested';
}

/** The file gave nothing, and somebody should know. */
export function isUnread(state: FileState): boolean {
  return state === 'unreadable' || state === 'crashed';
}
