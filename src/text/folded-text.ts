import { remembered } from './remembered.ts';
import { unifiedIdeographs } from './unified-ideographs.ts';

/** Most labels and figures: nothing to fold, told at a fraction of the cost of folding. */
const FOLDED = /^[\u4e00-\u9fff\w.（），：、。《》]*$/u;

/** Most other amounts: what is to be folded is one of few ASCII marks. */
const MARKED = /^[\u4e00-\u9fff\w.（），：、。《》,:()%]*$/u;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', '(': '（', ')': '）' };

/** ① to ⒛: whole numbers in one character. */
const ENUMERATING = /[\u2460-\u249b]/gu;

/**
 * The form in which printed labels are compared: compatibility characters unified (fullwidth
 * digits, Kangxi radicals), all white space and quotation marks gone, brackets fullwidth, numerals in
 * circles or with a point in brackets (① and ⒈ are no digits of the figure behind them), 其它 → 其他
 * left to the alias lists. Idempotent.
 */
export const foldedText: (printed: string) => string = remembered(folded);

/** Whether each UTF-16 unit of a text becomes one of its folded form. Not where it cannot be told at a glance. */
export function foldsUnitByUnit(printed: string): boolean {
  return MARKED.test(printed);
}

function folded(printed: string): string {
  if (FOLDED.test(printed)) return printed;
  if (MARKED.test(printed)) return printed.replace(/[,:()]/gu, (mark) => WIDE[mark] ?? mark);
  return unifiedIdeographs(printed)
    .replace(ENUMERATING, enumerated)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/["'“”‘’「」『』〝〞＂]/gu, '')
    .replace(/[〔［[【(]/gu, '（')
    .replace(/[〕］\]】)]/gu, '）')
    .replace(/[:：]/gu, '：')
    .replace(/[,，]/gu, '，')
    .replace(/[-‐‑–—―−－]+/gu, '-');
}

function enumerated(character: string): string {
  return `(${character.normalize('NFKC').replace(/[().]/gu, '')})`;
}
