import type { PageContent, PageRule } from '../../extractors/page-layout/page-content.ts';

export type PageTransform = (page: PageContent) => PageContent;

export function withRules(isLeft: (rule: PageRule) => boolean): PageTransform {
  return (page) => ({ ...page, rules: page.rules.filter(isLeft) });
}

/** Pages of which each rule is left by chance. */
export function someRules(share: number, seed: number): PageTransform {
  const chance = chances(seed);
  return withRules(() => chance() < share);
}

/** Pages of which whole lines of one direction are left by chance: a border between two columns or rows. */
export function someLines(of: PageRule['orientation'], share: number, seed: number): PageTransform {
  const chance = chances(seed);
  return (page) => {
    const left = new Map<number, boolean>();
    const isLeft = ({ orientation, at }: PageRule) => {
      if (orientation !== of) return true;
      const line = Math.round(at / SAME_LINE_PT);
      left.set(line, left.get(line) ?? chance() < share);
      return left.get(line) === true;
    };
    return withRules(isLeft)(page);
  };
}

const SAME_LINE_PT = 3;

/** Pages that print their characters in any order. */
export function reordered(seed: number): PageTransform {
  const chance = chances(seed);
  return (page) => ({
    ...page,
    characters: page.characters
      .map((character) => ({ character, at: chance() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ character }) => character),
  });
}

/** Numbers of 0 to less than 1, the same for the same seed (the generator of Park and Miller). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
