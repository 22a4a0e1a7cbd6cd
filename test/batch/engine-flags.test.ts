import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { engineFlags } from '../../src/batch/engine-flags.ts';

const { v8 } = process.versions;
const SET = "process.argv.slice(1).forEach((flag) => require('node:v8').setFlagsFromString(flag))";

/** What the engine prints when it is told some flags. */
function complaints(flags: readonly string[]): string {
  return spawnSync(process.execPath, ['-e', SET, '--', ...flags], { encoding: 'utf8' }).stderr;
}

test('this engine knows the flags that it is told', () => {
  expect(engineFlags(v8)).not.toEqual([]);
  expect(complaints(engineFlags(v8))).toBe('');
  expect(complaints(['--no-such-flag=1'])).toContain('no-such-flag');
});
