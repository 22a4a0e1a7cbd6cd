import type { Io } from '../../src/cli/io.ts';

export interface MadeIo extends Io {
  readonly printed: { out: string; err: string };
}

/** Collects what a command prints; a pipe unless told otherwise, a clock that ticks in seconds. */
export function madeIo(given: Partial<Io> = {}): MadeIo {
  const printed = { out: '', err: '' };
  let seconds = 0;
  return {
    printed,
    out: async (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 120,
    colors: false,
    now: () => new Date(1000 * seconds++),
    onInterrupt: () => () => undefined,
    ...given,
  };
}
