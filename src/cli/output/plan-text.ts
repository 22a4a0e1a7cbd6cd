import type { PlannedStep } from '../../batch/run-plan.ts';
import { breakdownText, countText } from './count-text.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What a run would do: each file that it would read, then the sums. */
export function planText(steps: readonly PlannedStep[]): string {
  const due = steps.filter(({ change }) => change !== 'unchanged');
  const counts: Record<string, number> = {};
  for (const { change } of steps) counts[change] = (counts[change] ?? 0) + 1;
  const megabytes = due.reduce((sum, { size }) => sum + size, 0) / BYTES_PER_MEGABYTE;
  return [
    ...due.map(({ change, source }) => `${change.padEnd('unchanged'.length)}  ${source}\n`),
    `${countText(steps.length, 'file')}: ${breakdownText(counts)}\n`,
    `${countText(due.length, 'file')} of ${megabytes.toFixed(1)} MB would be read\n`,
  ].join('');
}
