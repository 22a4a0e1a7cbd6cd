import type { Problem } from '../../schemas/records/problem.ts';

/** What a programming error leaves behind: enough to find the line, and no more of the machine. */
export function crashProblem(error: unknown): Problem {
  return {
    code: 'pipeline.crashed',
    severity: 'fatal',
    message: `reading the file met a fault of this program: ${description(error)}`,
    provenance: null,
    statement: null,
    printed: null,
  };
}

function description(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split('\n').find((line) => /^\s*at /u.test(line));
  const place = at?.match(/([^/\\()]+:\d+:\d+)\)?$/u)?.[1];
  return `${error.name}: ${error.message}${place === undefined ? '' : ` (${place})`}`;
}
