/** What readers of scans write in formulas, beside figures. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '%': '%',
  approx: '\u2248',
  cdot: '\u00b7',
  ge: '\u2265',
  geq: '\u2265',
  le: '\u2264',
  leq: '\u2264',
  pm: '\u00b1',
  sim: '~',
  times: '\u00d7',
};

/** `\%`, `\sim`, a space that a command ends with; `\,` and other spacing stand for nothing. */
const COMMAND = /\\(?:([a-z]+|%)\s?|[,;:! ])/giu;

/** Commands that set what follows in a font: they leave it as it is. */
const FONT = /^(?:math(?:rm|bf|sf|it|tt|normal)|text(?:rm|bf|it)?|bf|rm|it|sf|displaystyle)$/u;

const FIGURES = /^[-+~<>=\u00b1\u00b7\u00d7\u2248\u2264\u2265\u2212\d.,\uff0c%\uff05()/:]+$/u;
const WORD = /^[a-z0-9]+$/iu;

/**
 * The figure that a formula of a PDF reader holds (MinerU, marker: `$7 4 2 . 6 9 \%$`,
 * `$\mathrm{km}$`), or null for a formula of another kind and for two dollar signs in a sentence.
 */
export function plainMath(formula: string): string | null {
  let isKnown = true;
  const plain = formula
    .slice(1, -1)
    .replace(/[{}^_~]/gu, ' ')
    .replace(COMMAND, (_, name: string | undefined) => {
      if (name === undefined || FONT.test(name)) return '';
      const symbol = SYMBOLS[name];
      if (symbol === undefined) isKnown = false;
      return symbol ?? '';
    })
    .replace(/\s/gu, '');
  if (!isKnown) return null;
  const isFont = /\\[a-z]/iu.test(formula) && WORD.test(plain);
  return FIGURES.test(plain) || isFont ? plain : null;
}
