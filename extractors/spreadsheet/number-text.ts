import { SSF } from '@e965/xlsx';

/** Spreadsheets keep so many digits; what a binary float has beyond is noise. */
const SIGNIFICANT_DIGITS = 15;
/** The general format shows at most so many decimals. */
const GENERAL_DECIMALS = 9;
/** Lets a half go away from zero, as spreadsheets round: 1.005 is slightly less as a binary float. */
const HALF_UP = 1 + 2 ** -50;

/** General; `G/` and its Chinese name (U+901A U+7528 U+683C U+5F0F) in files of WPS. */
const GENERAL = /^(?:General|@|G\/\u901a\u7528\u683c\u5f0f)$/iu;
const GENERAL_INSIDE = /G\/\u901a\u7528\u683c\u5f0f/gu;
/** Parts of a format that are quoted, escaped or in brackets, and after them what must be quoted. */
const UNQUOTED = /("[^"]*"|\\.|\[[^\]]*\]|[_*].)|!(.)|([^\p{ASCII}]+)/gu;
const EXPONENT = /[eE][+-]?\d/u;

/**
 * A number as its cell displays it: `1,234.57` for 1234.5678 under `#,##0.00`, with the sign that a
 * colour may stand for, and without the bare point of `#.##`. Without a format of its own it is
 * written out, since a cell cuts it to its width.
 *
 * @param format the number format code of the cell
 */
export function numberText(value: number, format: string): string {
  if (GENERAL.test(format)) return generalText(value);
  const shown = formatted(value, format);
  if (shown === null || EXPONENT.test(shown)) return generalText(value);
  const text = shown
    .trim()
    .replace(/^(?=\.\d)/u, '0')
    .replace(/(?<=\d)\.$/u, '');
  const isByColour = value < 0 && COLOURED_NEGATIVE.test(format) && !SIGN.test(text);
  return isByColour && /[1-9]/u.test(text) ? `-${text}` : text;
}

/** A format with a colour for what is negative, by its English or Chinese name: `0.00;[Red]0.00`. */
const COLOURED_NEGATIVE = /^[^;]*;[^;]*\[(?:red|color|\u7ea2\u8272|\u989c\u8272)/iu;
/** Minus signs, brackets, triangles, or the word for negative (U+8D1F). */
const SIGN = /[-\u2212(\uff08\u25b3\u25b2\u8d1f]/u;

/** Null where the format is none that the library knows. */
function formatted(value: number, format: string): string | null {
  const known = format
    .replace(GENERAL_INSIDE, 'General')
    .replace(UNQUOTED, (part, kept?: string, escaped?: string, unquoted?: string) => {
      if (escaped !== undefined) return `\\${escaped}`;
      return unquoted === undefined ? (kept ?? part) : `"${unquoted}"`;
    });
  try {
    return SSF.format(known, Number(value.toPrecision(SIGNIFICANT_DIGITS)) * HALF_UP, {
      dateNF: 'yyyy/m/d',
    });
  } catch {
    // Strings and errors of all kinds, for a format that the library does not know.
    return null;
  }
}

/** A residue of floating arithmetic (1.4E-11) keeps its exponent: no figure that anyone printed. */
function generalText(value: number): string {
  const exponent = Number(value.toExponential().split('e')[1]);
  const digits = Math.min(exponent + 1 + GENERAL_DECIMALS, SIGNIFICANT_DIGITS);
  if (value !== 0 && digits < 1) return value.toExponential();
  const written =
    exponent < 0 ? value.toFixed(GENERAL_DECIMALS) : value.toPrecision(Math.max(digits, 1));
  return written.includes('.') ? written.replace(/\.?0+$/u, '') : written;
}
