import type { Problem } from '../../schemas/records/problem.ts';
import { ReadingStopped } from './reading-stopped.ts';

/** What a reading that ended in an error leaves behind. */
export function readingFault(error: unknown): Problem {
  return error instanceof ReadingStopped
    ? fatal(error.code, error.message)
    : fatal(
        'pipeline.crashed',
        `reading the file met a fault of this program: ${described(error)}`,
      );
}

function fatal(code: string, message: string): Problem {
  return { code, severity: 'fatal', message, provenance: null, statement: null, printed: null };
}

/** Enough to find the line, and no more of the machine. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split('\n').find((line) => /^\s*at /u.test(line));
  const place = at?.match(/([^/\\()]+:\d+:\d+)\)?$/u)?.[1];
  return `${error.name}: ${error.message}${place === undefined ? '' : ` (${place})`}`;
}
