import type { PdfCharacter } from './page-reading.ts';

/** What no font of a filing means: unmapped, private or unassigned code points. */
const MEANINGLESS = /[\ufffd\p{Co}\p{Cn}\p{Cs}]/u;
/** Fonts of signs: their private code points are bullets and boxes. */
const SIGN_FONT = /symbol|dingbats|wingdings|webdings/iu;
/** So many letters must be printed before their frequency says anything. */
const FEWEST_LETTERS = 20;
/** More rare letters than this share are no Chinese text, but codes of glyphs. */
const MOST_RARE_SHARE = 0.3;

/** First and last lead byte of GB 2312, and its trail bytes. */
const LEAD_BYTES = [0xa1, 0xf7] as const;
const TRAIL_BYTES = [0xa1, 0xfe] as const;

/**
 * Characters that may not mean what is printed: by themselves, or because most letters of their font
 * stand outside the common repertoire, as where a font hides its text behind other codes. The test is
 * made font by font: one bad font hides in the good text of a page.
 *
 * @returns how many, by the name of the font
 */
export function doubtfulCharacters(
  characters: readonly PdfCharacter[],
): ReadonlyMap<string, number> {
  const byFont = new Map<string, Record<TextKind, number>>();
  for (const { font, text } of characters) {
    let counts = byFont.get(font);
    if (counts === undefined) {
      counts = { meaningless: 0, common: 0, rare: 0, mark: 0 };
      byFont.set(font, counts);
    }
    counts[kindOf(text)] += 1;
  }
  return new Map(
    [...byFont]
      .map(([font, counts]) => [font, doubtful(font, counts)] as const)
      .filter(([, count]) => count > 0),
  );
}

function doubtful(font: string, counts: Readonly<Record<TextKind, number>>): number {
  const { common, rare } = counts;
  const meaningless = SIGN_FONT.test(font) ? 0 : counts.meaningless;
  const letters = common + rare;
  const isGarbled = letters >= FEWEST_LETTERS && rare > letters * MOST_RARE_SHARE;
  return meaningless + (isGarbled ? rare : 0);
}

/** What a character is: letters are common or rare. */
type TextKind = 'meaningless' | 'common' | 'rare' | 'mark';

/** A filing prints some thousand different ones. */
const MOST_KNOWN = 50_000;
const kinds = new Map<string, TextKind>();

/** Told once for each text: they come over and over. */
function kindOf(text: string): TextKind {
  const known = kinds.get(text);
  if (known !== undefined) return known;
  if (kinds.size === MOST_KNOWN) kinds.clear();
  const kind = toldKind(text);
  kinds.set(text, kind);
  return kind;
}

function toldKind(text: string): TextKind {
  if (MEANINGLESS.test(text)) return 'meaningless';
  if (!/\p{L}/u.test(text)) return 'mark';
  return isCommon(text) ? 'common' : 'rare';
}

let repertoire: ReadonlySet<string> | null = null;

/** Whether a letter is Latin or of GB 2312, compatibility forms included. */
function isCommon(text: string): boolean {
  repertoire ??= commonRepertoire();
  const known = repertoire;
  return [...text.normalize('NFKC')].every((each) => each < '\u0250' || known.has(each));
}

/** GB 2312, from the platform's own decoder: rows of 94 characters. */
function commonRepertoire(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const codes = (range: readonly [number, number]) =>
    Array.from({ length: range[1] - range[0] + 1 }, (_, index) => range[0] + index);
  const bytes = codes(LEAD_BYTES).flatMap((lead) =>
    codes(TRAIL_BYTES).flatMap((trail) => [lead, trail]),
  );
  return new Set(decoder.decode(new Uint8Array(bytes)));
}
