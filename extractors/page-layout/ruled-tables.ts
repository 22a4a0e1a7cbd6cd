import { type SegmentedLine, segmentedLines } from './aligned/line-segments.ts';
import { parted, type TableDraft, tableDraft } from './filled-grid.ts';
import type { PageCharacter, PageContent, PageRule } from './page-content.ts';
import { ruleGroups } from './rule-groups.ts';
import { ruledGrid } from './ruled-grid.ts';
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
  const groups = ruleGroups(snappedRules(page.rules));
  let rest = page.characters;
  const tables: TableDraft[] = [];
  const loose: PageRule[] = [];
  for (const group of groups) {
    const grid = ruledGrid(group);
    const filled = grid === null || grid.cells.length < 2 ? null : parted(rest, grid);
    if (grid === null || filled === null || isOpen(filled.inside)) {
      loose.push(...group.filter(({ orientation }) => orientation === 'horizontal'));
      continue;
    }
    // A frame, or rows that were clipped away: Chromium draws the borders of the page before again.
    if (filled.inside.size === 0) continue;
    tables.push(tableDraft(grid, filled.inside, page.number));
    rest = filled.outside;
  }
  return { tables, rest, loose };
}

/** Cells that hold several amounts each, or an amount beside other texts: rules are missing between them. */
function isOpen(inside: ReadonlyMap<number, readonly PageCharacter[]>): boolean {
  const cells = [...inside.values()].map((characters) => {
    const lines = segmentedLines(characters).filter(hasAmount);
    return { amounts: lines.length, isOpen: lines.length > 1 || lines.some(isDivided) };
  });
  const sum = (some: typeof cells) => some.reduce((all, { amounts }) => all + amounts, 0);
  return sum(cells.filter((cell) => cell.isOpen)) > sum(cells) / 2;
}

function hasAmount({ segments }: SegmentedLine): boolean {
  return segments.some(({ isAmount }) => isAmount);
}

function isDivided({ segments }: SegmentedLine): boolean {
  return segments.length > 1;
}
