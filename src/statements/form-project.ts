import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Item } from '../../schemas/reading/statement.ts';
import { captured } from '../knowledge/captions.ts';
import type { FormKind } from '../knowledge/statements.ts';
import { foldedText } from '../text/folded-text.ts';
import { unifiedIdeographs } from '../text/unified-ideographs.ts';
import type { FormCell } from './form-labels.ts';

/** A project as an item: its code is its name without the code of the budget system before it. */
export function project(printed: string, form: FormKind): Item {
  const name = printed.replace(/\s/gu, '');
  return { scheme: 'line', code: unifiedIdeographs(name).replace(form.namePrefix, ''), name };
}

/** 项目名称 | 办公区域维修 */
export function projectBeside(cells: readonly FormCell[], form: FormKind): Item | null {
  const at = cells.findIndex(({ label }) => form.nameLabels.has(label));
  const value = at < 0 ? undefined : cells[at + 1];
  return value === undefined ? null : project(value.cell.text, form);
}

/** The project that the chapter above is about: （办公区域维修项目） */
export function projectAbove(table: LogicalTable, form: FormKind): Item | null {
  for (const line of table.caption.linesAbove) {
    const name = captured(form.nameAbove, foldedText(line.text), 'name');
    if (name !== null) return project(name, form);
  }
  return null;
}
