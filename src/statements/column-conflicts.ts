import type { ColumnPath } from '../../schemas/reading/logical-table.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { Lane } from './lanes.ts';

type Meanings = ReadonlyMap<number, ColumnMeaning>;

/** Why the headings of a lane cannot be trusted; columns 0-based. */
export interface ColumnConflict {
  readonly kind: 'header-slid' | 'columns-alike';
  readonly columns: readonly number[];
}

interface LaneHeader {
  readonly lane: Lane;
  readonly meanings: Meanings;
  readonly pathOf: (column: number) => ColumnPath;
  /** Whether a single word of a header is the heading of a measure. */
  readonly isMeasureWord: (word: string) => boolean;
  /** Whether the column has figures. */
  readonly hasFigures: (column: number) => boolean;
  readonly labels: LabelRules;
}

/**
 * Meanings that the headings of a lane contradict are taken away: a wrong figure is worse than none.
 * Headings slid against their columns where a measure is the heading of the labels, or a word for
 * labels that of figures; and two columns of figures cannot be the same measure of one item.
 */
export function withoutConflicts(header: LaneHeader): {
  readonly meanings: Meanings;
  readonly conflicts: readonly ColumnConflict[];
} {
  const slid = slidColumns(header);
  if (slid.length > 0) {
    return {
      meanings: refused(header.meanings, [...header.meanings.keys()]),
      conflicts: [{ kind: 'header-slid', columns: slid }],
    };
  }
  const alike = alikeColumns(header);
  return {
    meanings: refused(header.meanings, alike.flat()),
    conflicts: alike.map((columns) => ({ kind: 'columns-alike', columns })),
  };
}

function refused(meanings: Meanings, columns: readonly number[]): Meanings {
  return new Map([
    ...meanings,
    ...columns.map((column): [number, ColumnMeaning] => [column, { measure: null, item: null }]),
  ]);
}

/** Where a lane has one measure only, headings that slid mislead nobody. */
function slidColumns({
  lane,
  meanings,
  pathOf,
  isMeasureWord,
  hasFigures,
  labels,
}: LaneHeader): readonly number[] {
  const measures = new Set([...meanings.values()].flatMap(({ measure }) => measure ?? []));
  if (measures.size < 2) return [];
  const labelled = [...lane.codes, ...lane.labels].filter((column) =>
    pathOf(column).some(isMeasureWord),
  );
  const counted = lane.amounts.filter(
    (column) =>
      hasFigures(column) && isNameHeader(foldedLabel(pathOf(column).at(-1) ?? '', labels), labels),
  );
  return [...labelled, ...counted];
}

function isNameHeader(folded: string, { codeHeaders, nameHeaders }: LabelRules): boolean {
  return codeHeaders.has(folded) || nameHeaders.has(folded);
}

function alikeColumns({ meanings, hasFigures }: LaneHeader): readonly (readonly number[])[] {
  const byMeaning = new Map<string, number[]>();
  for (const [column, { measure, item }] of meanings) {
    if (measure === null || !hasFigures(column)) continue;
    const key = `${item?.code ?? ''}|${measure}`;
    byMeaning.set(key, [...(byMeaning.get(key) ?? []), column]);
  }
  return [...byMeaning.values()].filter(({ length }) => length > 1);
}
