import picocolors from 'picocolors';
import type { Io } from '../io.ts';

export interface Palette {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Colours a text by how good or bad the key is: a status, severity or outcome. */
  readonly judged: (text: string, key: string) => string;
}

/** Every key that has a colour; others have none. */
const COLORS = {
  verified: 'green',
  pass: 'green',
  conflict: 'red',
  fail: 'red',
  fatal: 'red',
  error: 'red',
  warning: 'yellow',
} as const;

export function palette(io: Io): Palette {
  const colors = picocolors.createColors(io.colors);
  const named = new Map<string, (typeof COLORS)[keyof typeof COLORS]>(Object.entries(COLORS));
  return {
    strong: colors.bold,
    faint: colors.dim,
    judged: (text, key) => {
      const name = named.get(key);
      return name === undefined ? text : colors[name](text);
    },
  };
}
