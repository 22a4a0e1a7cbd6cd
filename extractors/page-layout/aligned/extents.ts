import type { Extent } from './line-segments.ts';

/** How much of x two extents share; negative where they are apart. */
export function overlap(a: Extent, b: Extent): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

export function middle({ from, to }: Extent): number {
  return (from + to) / 2;
}

/** The extent that reaches over all of some, at least one. */
export function around(extents: readonly Extent[]): Extent {
  return {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
  };
}
