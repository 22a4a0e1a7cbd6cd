import type { FigureKind } from '../../schemas/reading/mention.ts';
import type { TokenUnit } from '../../schemas/records/fact.ts';

/** What tells figures from other numbers: of `NarrativeWords`. */
export interface FigureWords {
  /** Counter word → units of the contract that it may count. */
  readonly counters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Made by `figurePattern`. */
  readonly figure: RegExp;
  readonly notFigures: { readonly before: RegExp; readonly after: RegExp; readonly whole: RegExp };
}

/** Units of money and of percents as printed. */
export interface FigureUnits {
  readonly money: ReadonlyMap<string, string>;
  readonly percent: ReadonlySet<string>;
}

/** A number with a unit behind it; offsets are into the folded text, half-open. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** Plain notation, without separators and sign. */
  readonly value: string;
  readonly decimals: number;
  readonly isNegative: boolean;
  readonly printed: string;
  readonly printedUnit: string;
  /** Units of the contract that its counter word may count. */
  readonly counts: ReadonlySet<string>;
  /** No amount of its own: 单价50万元以上设备, 第3名. */
  readonly isPartOfName: boolean;
}

const DIGITS = '(?<![\\d.,])(?<sign>-?)(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<part>\\d+))?';

/** The figures of a text in their order. Years and dates are none, nor are numbers inside names. */
export function figuresIn(text: string, words: FigureWords, units: FigureUnits): readonly Figure[] {
  return numbersIn(text, words, units).filter(({ isPartOfName }) => !isPartOfName);
}

/** The figures of a text and the numbers inside names (单价50万元以上设备, 第3名), in their order. */
export function numbersIn(text: string, words: FigureWords, units: FigureUnits): readonly Figure[] {
  return [...text.matchAll(words.figure)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const { whole = '', part = '', sign = '', unit = '' } = match.groups ?? {};
    return {
      start,
      end,
      kind: kindOf(unit, units, words),
      value: `${whole.replaceAll(',', '')}${part === '' ? '' : `.${part}`}`,
      decimals: part.length,
      isNegative: sign === '-',
      printed: `${sign}${whole}${part === '' ? '' : `.${part}`}`,
      printedUnit: unit,
      counts: words.counters.get(unit) ?? new Set<string>(),
      isPartOfName: isInName(text, start, end, words),
    };
  });
}

function isInName(text: string, start: number, end: number, { notFigures }: FigureWords): boolean {
  const { before, after, whole } = notFigures;
  if (whole.test(text.slice(start - 1, end + 1))) return true;
  const behind = text.slice(Math.max(0, start - NEAR), start);
  return before.test(behind) || after.test(text.slice(end, end + NEAR));
}

/** So many characters around a number may say that it is none. */
const NEAR = 16;

/**
 * A number with its unit, in folded text. Groups sign, whole, part and unit.
 *
 * @param more between digits and unit: 270余人
 */
export function figurePattern(
  counters: FigureWords['counters'],
  more: string,
  units: FigureUnits,
): RegExp {
  const names = [...units.money.keys(), ...units.percent, ...counters.keys()].sort(
    (a, b) => b.length - a.length,
  );
  return new RegExp(`${DIGITS}(?:${more})?(?<unit>${names.join('|')})`, 'gu');
}

/** What a figure of a kind is before its meaning is known. */
export function unitOfKind(kind: FigureKind): TokenUnit {
  return kind === 'money' ? 'CNY' : kind;
}

function kindOf(unit: string, units: FigureUnits, { counters }: FigureWords): FigureKind {
  if (units.money.has(unit)) return 'money';
  if (units.percent.has(unit)) return 'percent';
  return counters.get(unit)?.has('score') ? 'score' : 'count';
}
