import { remembered } from '../text/remembered.ts';

/** What a cell holds, seen as a number. */
export type PrintedNumber =
  | { readonly kind: 'blank' }
  /** A dash or slash: the form says that nothing belongs here (not a reported zero). */
  | { readonly kind: 'not-applicable' }
  | {
      readonly kind: 'number';
      /** Plain notation, sign in front, separators removed. */
      readonly value: string;
      /** Digits printed behind the decimal point. */
      readonly decimals: number;
      /** What stands behind the digits: `%`, a unit, or nothing. */
      readonly suffix: string;
    }
  /**
   * Digits and number marks that form no number: `1,23.4`, `12.3.4`, one of doubtful sign: `△5`, or what a
   * sheet prints for a number that its column is too narrow for: `####`.
   */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'text' };

/** `7,426,932.75`, `-0.5`, `20\u4e07\u5143`, `96.96%`: thousands separators are all there or none is. */
const NUMBER =
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<part>\d+))?(?<suffix>%|\p{Script=Han}{0,4})$/u;
/** Negative in the manner of accountants: `(5.00)`, `(1,234)`, `(3.10%)`; `(1)` and `(201)` are ordinals and codes. */
const BRACKETED =
  /^\((?<whole>\d{1,3}(?:,\d{3})+|\d+(?=\.))(?:\.(?<part>\d+))?(?:(?<inside>%?)\)|\)(?<suffix>%))$/u;
/** `¥1,234.50`, `-¥5.00`, `(¥5.00)`: in which unit, the table says. */
const CURRENCY = /^(?<before>[-+(]?)¥(?=[-+\d(])/u;
const ONLY_MARKS = /^[-/*]+$/u;
const ONLY_NUMBER_CHARACTERS = /^[-+]?[\d,.]*\d[\d,.]*%?$/u;
/** `10.00①`, `3²`, `½`: unified, a mark of a footnote would be one more digit. */
const OTHER_NUMERAL = /\p{No}/u;
/** A number that its column is too narrow for. */
const HIDDEN = /^#{2,}$/u;
/** Negative with some authors, with others a change; brackets around digits that form no number. */
const DOUBTFUL_SIGN = /^(?:[△▲▽▼][\d,.]*\d|\([\d,.]*[,.][\d,.]*\))%?$/u;

/**
 * Reads the characters of a cell strictly: what is no well-formed number is never made into one.
 * Fullwidth characters are unified; spaces inside a cell come from typesetting and are dropped.
 */
export const printedNumber: (printed: string) => PrintedNumber = remembered(numberOfText);

function numberOfText(printed: string): PrintedNumber {
  if (OTHER_NUMERAL.test(printed)) return { kind: /\p{Nd}/u.test(printed) ? 'malformed' : 'text' };
  const folded = printed
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[‐‑‒–—―−─]/gu, '-')
    .replace(CURRENCY, '$<before>');
  if (folded === '') return { kind: 'blank' };
  if (ONLY_MARKS.test(folded)) return { kind: 'not-applicable' };
  const groups = NUMBER.exec(folded)?.groups;
  if (groups) return numberOf(groups);
  const bracketed = BRACKETED.exec(folded)?.groups;
  if (bracketed) {
    return numberOf({
      ...bracketed,
      sign: '-',
      suffix: bracketed['inside'] || bracketed['suffix'],
    });
  }
  const isMalformed = [ONLY_NUMBER_CHARACTERS, DOUBTFUL_SIGN, HIDDEN].some((form) =>
    form.test(folded),
  );
  return { kind: isMalformed ? 'malformed' : 'text' };
}

function numberOf(groups: Record<string, string | undefined>): PrintedNumber {
  const part = groups['part'] ?? '';
  const whole = (groups['whole'] ?? '').replaceAll(',', '');
  return {
    kind: 'number',
    value: `${groups['sign'] === '-' ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`,
    decimals: part.length,
    suffix: groups['suffix'] ?? '',
  };
}
