import type { CheckResult } from '../../../schemas/records/check.ts';
import { intersects } from '../../amounts/interval.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval, verdict } from '../identities/verdict.ts';
import type { ToldFigures } from '../told-figures.ts';

/** Shares and changes are of what their sentence says, which may be another thing each time. */
const RELATIVE = /^(?:yoy_|share_|completion_|execution_)/u;

/**
 * A figure that the text tells more than once and no table prints: all tellings must be one. Where a
 * table prints it, each telling is held against the table instead.
 */
export function toldTwice({ told, all }: ToldFigures): readonly CheckResult[] {
  const inTables = new Set(all.filter(({ fact }) => fact.origin === 'table').map(figureKey));
  const first = new Map<string, IndexedFact>();
  return told.flatMap((telling) => {
    const key = figureKey(telling);
    const { statement, itemCode, itemName, measure } = telling.fact;
    if (inTables.has(key) || RELATIVE.test(measure)) return [];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, telling);
    if (earlier === undefined) return [];
    if (intersects(factInterval(earlier.fact), factInterval(telling.fact))) return [];
    return [
      verdict({
        check: `${statement.split('.', 1)[0]}.told-twice`,
        statement,
        subject: `${itemCode} ${itemName} · ${measure}`,
        kind: 'named',
        relation: 'equal',
        severity: 'error',
        total: telling,
        parts: [{ fact: earlier, weight: 1 }],
        isIncomplete: false,
        isWhole: true,
        subtracts: false,
      }),
    ];
  });
}

function figureKey({ fact }: IndexedFact): string {
  return [fact.statement, fact.itemScheme, fact.itemCode, fact.measure].join('|');
}
