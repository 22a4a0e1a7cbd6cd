interface TextCell {
  readonly text: string;
}

type TextRow = readonly TextCell[];

/**
 * Indexes of the rows at which forms begin, the first row among them. A word-processor table often holds several forms one below the other, each
 * with the same title (samples 003 and 004: five performance forms each). A new form opens
 * - at a row of one cell that repeats the first line of the first title, or after which the row
 *   opens with the same label as the row after that title did;
 * - without titles, where the first two rows' labels come again and what stands beside them differs
 *   (a header repeated over pages is the same throughout, and opens nothing).
 */
export function formStarts(rows: readonly TextRow[]): readonly number[] {
  const opens = isTitle(rows[0]) ? opensAtTitle(rows) : opensAtLabels(rows);
  return rows.flatMap((_, at) => (at === 0 || opens(at) ? [at] : []));
}

function opensAtTitle(rows: readonly TextRow[]): (at: number) => boolean {
  const title = titleKey(rows[0]);
  const label = labelKey(rows[1]);
  return (at) =>
    isTitle(rows[at]) &&
    (titleKey(rows[at]) === title || (label !== '' && labelKey(rows[at + 1]) === label));
}

function opensAtLabels(rows: readonly TextRow[]): (at: number) => boolean {
  const [first, second] = [rows[0], rows[1]];
  return (at) =>
    labelKey(first) !== '' &&
    labelKey(second) !== '' &&
    labelKey(rows[at]) === labelKey(first) &&
    labelKey(rows[at + 1]) === labelKey(second) &&
    rows[at]?.length === first?.length &&
    rows[at]?.[1]?.text !== first?.[1]?.text;
}

function isTitle(row: TextRow | undefined): boolean {
  return row?.length === 1 && row[0]?.text !== '';
}

/** First line of a title without spaces: the year below it is spaced differently in sample 004. */
function titleKey(row: TextRow | undefined): string {
  return (row?.[0]?.text ?? '').split('\n', 1).join('').replace(/\s/gu, '');
}

function labelKey(row: TextRow | undefined): string {
  return (row?.[0]?.text ?? '').replace(/\s/gu, '');
}
