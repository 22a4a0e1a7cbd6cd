import type { Problem } from '../../schemas/records/problem.ts';
import { entryByCode } from '../knowledge/classification.ts';
import { type Prose, proseProvenance } from '../text/prose.ts';
import type { ItemKnowledge } from './item-chain.ts';
import type { ReadFigure } from './passage.ts';
import type { Subject } from './subject.ts';

/** A line of items by a name that the year's classification no longer has: one problem a name. */
export function expiredNames(
  read: readonly ReadFigure[],
  prose: Prose,
  knowledge: Pick<ItemKnowledge, 'classifications' | 'year'>,
): readonly Problem[] {
  const first = new Map<string, { readonly subject: Subject; readonly read: ReadFigure }>();
  for (const each of read) {
    const { subject } = each;
    if (subject === null || !subject.isExpired) continue;
    const key = `${subject.item.code} ${subject.item.name}`;
    if (!first.has(key)) first.set(key, { subject, read: each });
  }
  return [...first].map(
    ([
      printed,
      {
        subject,
        read: { figure },
      },
    ]) => ({
      code: 'narrative.name-expired',
      severity: 'information',
      message: `${subject.item.code} is named ${subject.item.name} in the text, with a name of another year; in ${knowledge.year} it is ${listedName(subject.item, knowledge)}`,
      provenance: proseProvenance(prose, figure.start, figure.end),
      statement: subject.statement,
      printed,
    }),
  );
}

const LEVEL_ENDS = { functional: [3, 5, 7], economic: [3, 5], line: [] } as const;

/** The names of a code and of those above it, from the outermost: 社会保障和就业支出 / 行政事业单位养老支出. */
function listedName(
  { scheme, code }: Subject['item'],
  { classifications, year }: Pick<ItemKnowledge, 'classifications' | 'year'>,
): string {
  const list = scheme === 'economic' ? classifications.economic : classifications.functional;
  const names = LEVEL_ENDS[scheme]
    .filter((end) => end <= code.length)
    .map((end) => entryByCode(list, code.slice(0, end), year)?.name ?? 'not listed');
  return names.join(' / ');
}
