import type { PageCharacter } from '../../extractors/page-layout/page-content.ts';
import type { PageReading } from '../../extractors/pdf/page-reading.ts';
import { page } from './page.ts';

/** What an engine reads of a page in one font. */
export function reading(
  characters: readonly PageCharacter[],
  { font = 'SimSun', number = 1 }: { font?: string; number?: number } = {},
): PageReading {
  return {
    ...page([], [], number),
    characters: characters.map((character) => ({ ...character, font })),
    omitted: 0,
  };
}
