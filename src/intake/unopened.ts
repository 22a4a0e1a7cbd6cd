import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';

/** What a file that could not be opened is read as. */
export function unopened(problems: readonly Problem[]): SourceReading {
  return { format: null, pages: null, problems, members: [], filings: [] };
}
