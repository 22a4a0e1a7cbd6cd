/** Digits 1–9 as Chinese numerals, then ten, hundred and zero; the second row as on cheques. */
const COUNTING = [...'\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6'];
const LEGAL = [...'\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396\u62fe\u4f70\u96f6'];

/** Heavenly stems and earthly branches. */
const STEMS = [...'\u7532\u4e59\u4e19\u4e01\u620a\u5df1\u5e9a\u8f9b\u58ec\u7678'];
const BRANCHES = [...'\u5b50\u4e11\u5bc5\u536f\u8fb0\u5df3\u5348\u672a\u7533\u9149\u620c\u4ea5'];

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Beyond this a numeral of any other kind than digits is nothing that a list shows. */
const LARGEST_WORDED = 999;

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  ideographTraditional: (value) => STEMS[(value - 1) % STEMS.length] ?? '',
  ideographZodiac: (value) => BRANCHES[(value - 1) % BRANCHES.length] ?? '',
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseCounting: (value) => counting(value, COUNTING),
  chineseCountingThousand: (value) => counting(value, COUNTING),
  japaneseCounting: (value) => counting(value, COUNTING),
  taiwaneseCounting: (value) => counting(value, COUNTING),
  taiwaneseCountingThousand: (value) => counting(value, COUNTING),
  chineseLegalSimplified: (value) => counting(value, LEGAL),
  ideographLegalTraditional: (value) => counting(value, LEGAL),
  none: () => '',
  bullet: () => '',
};

/** A number as a list shows it; formats are named as in ECMA-376 17.18.59, others are digits. */
export function numberText(value: number, format: string): string {
  if (value < 1 || value > LARGEST_WORDED) return String(value);
  return FORMATS[format]?.(value) ?? String(value);
}

function counting(value: number, numerals: readonly string[]): string {
  const [ten = '', hundred = '', zero = ''] = numerals.slice(9);
  const numeral = (digit: number) => (digit === 0 ? '' : (numerals[digit - 1] ?? ''));
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const isBareTen = hundreds === 0 && tens === 1;
  return [
    hundreds > 0 ? numeral(hundreds) + hundred : '',
    tens > 0 ? (isBareTen ? '' : numeral(tens)) + ten : '',
    hundreds > 0 && tens === 0 && ones > 0 ? zero : '',
    numeral(ones),
  ].join('');
}

/** Each digit by itself; zero is the ideographic zero. */
function digits(value: number): string {
  return [...String(value)].map((d) => (d === '0' ? '\u3007' : COUNTING[Number(d) - 1])).join('');
}

function fullWidth(value: number): string {
  return [...String(value)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join('');
}

function enclosed(value: number, first: number, last = 20): string {
  return value <= last ? String.fromCodePoint(first + value - 1) : String(value);
}

/** a … z, aa, bb: Word repeats the letter. */
function letter(value: number): string {
  const repeats = Math.ceil(value / LETTERS.length);
  return (LETTERS[(value - 1) % LETTERS.length] ?? '').repeat(repeats);
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}
