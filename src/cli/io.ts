import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

/** Where a command writes to, and what is known about it. */
export interface Io {
  /** Resolves when the text is taken, rejects when nobody reads any more. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in character cells. */
  readonly columns: number;
  readonly colors: boolean;
  readonly now: () => Date;
  /** Calls the listener when the user presses Ctrl-C, until what it returns is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

const DEFAULT_COLUMNS = 100;

/** The streams of this process. NO_COLOR and FORCE_COLOR are respected. */
export function processIo(): Io {
  const { stdout, stderr } = process;
  // An unread pipe is reported to whoever writes, in `written`; as an event it would end us loudly.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    out: (text) => written(stdout, text),
    err: (text) => void stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    // 0 where a terminal does not know its width.
    columns: stdout.columns || stderr.columns || DEFAULT_COLUMNS,
    colors: stdout.isTTY === true && picocolors.isColorSupported,
    now: () => new Date(),
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}

function written(stream: WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
