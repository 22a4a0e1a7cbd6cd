import type { TableReading } from '../../schemas/document/table.ts';
import { alignedGrid } from './aligned/aligned-tables.ts';
import { missingColumnRules, missingRowRules } from './completed-rules.ts';
import {
  type CellTexts,
  cellTexts,
  firstAmountRow,
  isDivided,
  isOpen,
  isSharedTitle,
} from './divided-cells.ts';
import { type FilledCells, parted, type TableDraft, tableDraft } from './filled-grid.ts';
import { framedColumns } from './framed-columns.ts';
import { hasLooseEnds } from './loose-ends.ts';
import type { PageCharacter, PageContent, PageRule } from './page-content.ts';
import { ruleGroups } from './rule-groups.ts';
import { type RuledGrid, ruledGrid } from './ruled-grid.ts';
import { snappedRules } from './snapped-rules.ts';

export interface RuledTables {
  readonly tables: readonly TableDraft[];
  /** The characters that stand in no table. */
  readonly rest: readonly PageCharacter[];
  /** Horizontal rules that draw no table by themselves. */
  readonly loose: readonly PageRule[];
}

/** The tables that the rules of a page draw, with the characters inside them. */
export function ruledTables(page: PageContent): RuledTables {
  const groups = framedColumns(ruleGroups(snappedRules(page.rules)));
  let rest = page.characters;
  const tables: TableDraft[] = [];
  const loose: PageRule[] = [];
  for (const group of groups) {
    const grid = ruledGrid(group);
    const filled = grid === null || grid.cells.length < 2 ? null : parted(rest, grid);
    const table =
      grid === null || filled === null ? null : ruledTable({ group, grid, filled, page });
    if (filled === null || table === null) {
      loose.push(...group.filter(({ orientation }) => orientation === 'horizontal'));
      continue;
    }
    // A frame, or rows that were clipped away: Chromium draws the borders of the page before again.
    if (filled.inside.size === 0) continue;
    tables.push(table);
    rest = filled.outside;
  }
  return { tables, rest, loose };
}

interface DrawnTable {
  readonly group: readonly PageRule[];
  readonly grid: RuledGrid;
  readonly filled: FilledCells;
  readonly page: PageContent;
}

/**
 * The table of a grid, with what else its texts may be read as where rules are missing between them.
 * Null where they are no table of these rules.
 */
function ruledTable({ group, grid, filled, page }: DrawnTable): TableDraft | null {
  const table = tableDraft(grid, filled, page.number);
  const cells = cellTexts(grid, filled);
  if (!isDoubted(group, grid, cells)) return isOpen(cells) ? null : table;
  const characters = [...filled.inside.values()].flat();
  const completed = completedGrid(group, grid, characters);
  const horizontal = group.filter(({ orientation }) => orientation === 'horizontal');
  const aligned = alignedGrid({ ...page, characters, rules: horizontal });
  const byRules = otherReading(completed, 'rules-completed', characters, page);
  const byAlignment = otherReading(aligned, 'alignment', characters, page);
  const [first, ...otherReadings] = isOpen(cells)
    ? [...byAlignment, ...byRules]
    : [...reading(table, 'rules-in-doubt'), ...byRules, ...byAlignment];
  return first === undefined ? null : { ...table, ...first, otherReadings };
}

function isDoubted(
  group: readonly PageRule[],
  grid: RuledGrid,
  cells: readonly CellTexts[],
): boolean {
  const top = firstAmountRow(cells);
  return (
    cells.some((cell) => isDivided(cell) || isSharedTitle(cell, top)) || hasLooseEnds(group, grid)
  );
}

/** A grid with the rules that it lacks, first between rows; null where that leaves loose ends. */
function completedGrid(
  group: readonly PageRule[],
  grid: RuledGrid,
  characters: readonly PageCharacter[],
): RuledGrid | null {
  let [rules, completed] = [group, grid];
  for (const missingRules of [missingRowRules, missingColumnRules]) {
    const cells = cellTexts(completed, parted(characters, completed));
    rules = snappedRules([...rules, ...missingRules(completed, cells, rules)]);
    completed = ruledGrid(rules) ?? completed;
  }
  return hasLooseEnds(rules, completed) ? null : completed;
}

function otherReading(
  grid: RuledGrid | null,
  basis: TableReading['basis'],
  characters: readonly PageCharacter[],
  { number }: PageContent,
): readonly TableReading[] {
  if (grid === null) return [];
  const filled = parted(characters, grid);
  const isWhole = filled.outside.every(({ text }) => !/\p{Nd}/u.test(text));
  return isWhole ? reading(tableDraft(grid, filled, number), basis) : [];
}

function reading(
  { rowCount, columnCount, cells, columnEdges }: TableDraft,
  basis: TableReading['basis'],
): readonly TableReading[] {
  return [{ rowCount, columnCount, cells, columnEdges, basis }];
}
