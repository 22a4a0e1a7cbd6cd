import { readFileSync } from 'node:fs';

/** A figure of a labelled text: where its digits end with their unit, and the key that a reader gives it. */
export interface LabelledFigure {
  readonly end: number;
  /** `statement item measure`, with a `-` before the item where the figure is a decrease. */
  readonly key: string;
}

export interface LabelledNarrative {
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
}

const LABEL = /⟦(?<label>[^⟧]+)⟧/u;

/**
 * A text with a label behind each figure that has a key: 收入合计5万元⟦final.revenue TOTAL revenue.total⟧.
 * A label of two words takes the statement of the one before; a figure without a label has no key.
 */
export function labelledNarrative(path: string): LabelledNarrative {
  let rest = readFileSync(path, 'utf8');
  let text = '';
  let statement = '';
  const figures: LabelledFigure[] = [];
  for (let match = LABEL.exec(rest); match !== null; match = LABEL.exec(rest)) {
    text += rest.slice(0, match.index);
    rest = rest.slice(match.index + match[0].length);
    const parts = (match.groups?.['label'] ?? '').split(' ');
    const [item = '', measure = ''] = parts.slice(-2);
    if (parts.length === 3) statement = parts[0] ?? '';
    figures.push({ end: text.length, key: `${statement} ${item} ${measure}` });
  }
  return { text: text + rest, figures };
}
