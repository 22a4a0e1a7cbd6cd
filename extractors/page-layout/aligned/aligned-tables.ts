import { parted, type TableDraft, tableDraft } from '../filled-grid.ts';
import type { PageCharacter, PageContent } from '../page-content.ts';
import { type RuledGrid, ruledGrid } from '../ruled-grid.ts';
import { snappedRules } from '../snapped-rules.ts';
import { type AlignedRegion, alignedRegions } from './aligned-regions.ts';
import { inferredRules } from './inferred-rules.ts';
import { segmentedLines } from './line-segments.ts';

export interface AlignedTables {
  readonly tables: readonly TableDraft[];
  /** The characters that stand in no table. */
  readonly rest: readonly PageCharacter[];
}

/**
 * The tables that a page sets without rules, or with too few, by the alignment of their amounts. They
 * are read as if their rules had been drawn.
 *
 * @param page with the characters and horizontal rules that belong to no ruled table
 * @param before column edges of such a table that ends the page before
 */
export function alignedTables(page: PageContent, before: readonly number[] | null): AlignedTables {
  let rest = page.characters;
  const tables: TableDraft[] = [];
  alignedRegions(segmentedLines(rest), page.rules).forEach((region, index) => {
    const grid = gridOf(region, index === 0 ? before : null);
    if (grid === null) return;
    const filled = parted(rest, grid);
    tables.push({ ...tableDraft(grid, filled, page.number), basis: 'alignment' });
    rest = filled.outside;
  });
  return { tables, rest };
}

/** The grid of the one table that some characters make; null where they are none, or several. */
export function alignedGrid({ characters, rules }: PageContent): RuledGrid | null {
  const [region, ...others] = alignedRegions(segmentedLines(characters), rules);
  return region === undefined || others.length > 0 ? null : gridOf(region, null);
}

/** Where the reach of a header cannot be told, its body is read without it: no figure is lost in silence. */
function gridOf(region: AlignedRegion, before: readonly number[] | null): RuledGrid | null {
  const rules = inferredRules(region, before) ?? inferredRules({ ...region, header: [] }, null);
  return rules === null ? null : ruledGrid(snappedRules(rules));
}
