import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../src/intake/package-root.ts';

export interface CommandCost {
  readonly seconds: number;
  /** The most memory that the process held at one time. */
  readonly peakMegabytes: number;
}

interface Watch {
  readonly onLine?: (line: string, seconds: number) => void;
  readonly isOnOneCore?: boolean;
}

const POLL_MS = 100;

/** Some file could not be read, such as a scan: no fault of the run. */
const FAULT_FOUND = 1;

/**
 * Runs `gongkai` and measures it; the peak is read from /proc, so on Linux only.
 *
 * @param given.onLine told of each line that the command prints, with the seconds since its start
 * @param given.isOnOneCore `taskset` (util-linux) keeps all of its threads on one core
 */
export async function commandCost(
  argv: readonly string[],
  { onLine = () => undefined, isOnOneCore = false }: Watch = {},
): Promise<CommandCost> {
  const start = performance.now();
  const node = [process.execPath, join(packageRoot(), 'dist/src/cli/main.js'), ...argv];
  const [command = '', ...rest] = isOnOneCore ? ['taskset', '-c', '0', ...node] : node;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
  createInterface(child.stdout).on('line', (line) => onLine(line, secondsSince(start)));
  let peakMegabytes = 0;
  const poll = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, residentPeak(child.pid));
  }, POLL_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  if (code !== 0 && code !== FAULT_FOUND)
    throw new Error(`gongkai ${argv.join(' ')} ended with ${code}`);
  return { seconds: secondsSince(start), peakMegabytes };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function residentPeak(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // the process has just ended
  }
}
