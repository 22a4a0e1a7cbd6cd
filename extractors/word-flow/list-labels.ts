import { numberText } from './number-text.ts';

/** One level of a list, 0-based: how its numbers are made. */
export interface ListLevel {
  /** Named as in ECMA-376 17.18.59: `decimal`, `chineseCounting`, `bullet` … */
  readonly format: string;
  /** `%1.%2`: the numbers of level 0 and 1 stand for the placeholders. */
  readonly text: string;
  readonly start: number;
  /** All numbers in digits, whatever their own levels say. */
  readonly isLegal: boolean;
  /** A number above restarts this level: of any level, of none (0), or of the first n levels. */
  readonly restartAfter: number | null;
}

/** A list as paragraphs refer to it; several may count on together. */
export interface NumberedList {
  readonly id: string;
  /** Lists with the same key share their numbers. */
  readonly key: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** By level: where this list starts anew although others with its key have counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The label of the next paragraph of a list; empty for bullets. */
export type ListLabels = (list: NumberedList, level: number) => string;

/** Counts the numbered paragraphs of one document, in reading order. */
export function listLabels(): ListLabels {
  const countsByKey = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (list, at) => {
    const level = list.levels[at];
    if (level === undefined) return '';
    const counts = countsByKey.get(list.key) ?? [];
    countsByKey.set(list.key, counts);
    const own = `${list.id}/${at}`;
    const anew = begun.has(own) ? undefined : list.starts.get(at);
    begun.add(own);
    const before = counts[at];
    counts[at] = anew ?? (before === undefined ? level.start : before + 1);
    list.levels.forEach((other, i) => {
      if (i < at) counts[i] ??= other?.start ?? 1;
      if (i > at && at < (other?.restartAfter ?? i)) counts[i] = undefined;
    });
    return labelText(level, list, counts);
  };
}

function labelText(
  level: ListLevel,
  list: NumberedList,
  counts: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet') return '';
  const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels[at]?.format ?? 'decimal';
    return numberText(counts[at] ?? 1, level.isLegal ? 'decimal' : format);
  });
  return label !== '' && /[\x21-\x7e]$/u.test(label) ? `${label} ` : label;
}
