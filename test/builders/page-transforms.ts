import type { PageContent, PageRule } from '../../extractors/page-layout/page-content.ts';

export type PageTransform = (page: PageContent) => PageContent;

export function withRules(isLeft: (rule: PageRule) => boolean): PageTransform {
  return (page) => ({ ...page, rules: page.rules.filter(isLeft) });
}

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
