import { entryByName } from '../knowledge/classification.ts';
import type { ClassificationList } from '../knowledge/classification-list.ts';

/** Codes of the 类 and 款 that the rows above have named; null where a name there was not known. */
export interface NamePath {
  readonly class: string | null;
  readonly section: string | null;
}

export const NO_PATH: NamePath = { class: null, section: null };

/** First digits under which the lists keep their classes. */
const FAMILY = { functional: '2', economic: '3' } as const;

/**
 * The code of a row that prints only its name, looked up inside the 款 and then the 类 of the rows
 * above: 行政运行 is an item of every 款. A name that is not found could be a 款 itself, so that the
 * names below it are not looked up in the 款 before.
 */
export function codeOfName(
  list: ClassificationList,
  scheme: 'functional' | 'economic',
  name: string,
  { path, year }: { readonly path: NamePath; readonly year: number | null },
): { readonly code: string | null; readonly path: NamePath } {
  const under = (parent: string | null) =>
    parent === null ? null : (entryByName(list, parent, name, year)?.code ?? null);
  const item = under(path.section);
  if (item !== null) return { code: item, path };
  const section = under(path.class);
  if (section !== null) return { code: section, path: { class: path.class, section } };
  const named = under(FAMILY[scheme]);
  if (named !== null) return { code: named, path: { class: named, section: null } };
  return { code: null, path: { ...path, section: null } };
}
