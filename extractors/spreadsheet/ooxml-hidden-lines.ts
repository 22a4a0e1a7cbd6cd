import { type Attributes, tags, WORKBOOK } from './ooxml-tags.ts';
import type { HiddenLines } from './sheet.ts';

const RELATIONS = 'xl/_rels/workbook.xml.rels';

const SHEET_TAG = /<(?:\w+:)?sheet\s[^<>]*>/gu;
const RELATION_TAG = /<(?:\w+:)?Relationship\s[^<>]*>/gu;
const ROW_TAG = /<(?:\w+:)?row\s[^<>]*>/gu;
const COLUMN_TAG = /<(?:\w+:)?col\s[^<>]*>/gu;
const TRUE = /^(?:1|true)$/u;

/** A sheet has 16,384 columns, and describes neighbours of one width together. */
const MOST_COLUMN_TAGS = 1000;
const MOST_COLUMNS = 16_384;

/**
 * Rows and columns that the sheets of an OOXML workbook hide, by sheet name. The library reads
 * them only together with all styles, at ten times the cost.
 *
 * @param members the unpacked container, by member name
 */
export function hiddenLines(
  members: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, HiddenLines> {
  const targets = new Map(
    tags(members.get(RELATIONS), RELATION_TAG).map((tag) => [tag.get('Id'), tag.get('Target')]),
  );
  return new Map(
    tags(members.get(WORKBOOK), SHEET_TAG).map((tag) => {
      const target = targets.get(tag.get('r:id'))?.replace(/^(?:\/xl)?\/?/u, '') ?? '';
      return [tag.get('name') ?? '', linesOf(members.get(`xl/${target}`))];
    }),
  );
}

function linesOf(worksheet: Uint8Array | undefined): HiddenLines {
  const columns = tags(worksheet, COLUMN_TAG).slice(0, MOST_COLUMN_TAGS);
  const rows = tags(worksheet, ROW_TAG);
  return {
    rows: new Set(rows.filter(isHidden).map((tag) => number(tag, 'r') - 1)),
    columns: new Set(
      columns.filter((tag) => isHidden(tag) || tag.get('width') === '0').flatMap(columnsOf),
    ),
  };
}

function columnsOf(tag: Attributes): readonly number[] {
  const first = number(tag, 'min');
  const last = Math.min(number(tag, 'max'), MOST_COLUMNS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first - 1 + index);
}

function isHidden(tag: Attributes): boolean {
  return TRUE.test(tag.get('hidden') ?? '');
}

function number(tag: Attributes, name: string): number {
  return Number(tag.get(name) ?? Number.NaN);
}
