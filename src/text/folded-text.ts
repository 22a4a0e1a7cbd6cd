/** Most labels and figures: nothing to fold, told at a fraction of the cost of folding. */
const FOLDED = /^[\u4e00-\u9fff\w.（），：]*$/u;

/** ① to ⒛: whole numbers in one character. */
const ENUMERATING = /[\u2460-\u249b]/gu;

/**
 * The form in which printed labels are compared: compatibility characters unified (fullwidth
 * digits, Kangxi radicals), all white space and quotation marks gone, brackets fullwidth, numerals in
 * circles or with a point in brackets (① and ⒈ are no digits of the figure behind them), 其它 → 其他
 * left to the alias lists. Idempotent.
 */
export function foldedText(printed: string): string {
  if (FOLDED.test(printed)) return printed;
  return printed
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
