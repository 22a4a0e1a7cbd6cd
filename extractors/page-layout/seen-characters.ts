import type { PageCharacter } from './page-content.ts';

/** A page with so much visible text is no scan with a layer of recognised text under it. */
const LEAST_VISIBLE = 40;
/** Of a scan with recognised text, less than this share of the characters is visible. */
const SCAN_SHARE = 0.25;

/**
 * The characters of a page that count: the visible ones. Where hardly any is visible (a page number
 * stamped on a scan), the invisible ones too: they are the text that was recognised in its image.
 */
export function seenCharacters<Character extends PageCharacter>(
  characters: readonly Character[],
): readonly Character[] {
  const visible = characters.filter(({ isVisible }) => isVisible);
  const isScan = visible.length < Math.min(LEAST_VISIBLE, characters.length * SCAN_SHARE);
  return isScan ? characters : visible;
}
