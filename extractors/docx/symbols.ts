/** Marks that forms use, by font and code; what is not listed keeps its code. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '\u25cf',
    110: '\u25a0',
    117: '\u25c6',
    168: '\u25a1',
    216: '\u27a2',
    251: '\u2612',
    252: '\u2714',
    254: '\u2611',
  },
  'wingdings 2': { 80: '\u2714', 81: '\u2612', 82: '\u2611', 163: '\u25a1' },
  symbol: { 183: '\u2022' },
};

/** Symbol fonts use U+F000–F0FF for their 256 codes. */
const PRIVATE_MASK = 0xff;

/** @param code hexadecimal, as `w:sym` has it */
export function symbolText(code: string, font: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value) || value <= 0 || value > 0xffff) return '';
  return SYMBOLS[font.toLowerCase()]?.[value & PRIVATE_MASK] ?? String.fromCharCode(value);
}
