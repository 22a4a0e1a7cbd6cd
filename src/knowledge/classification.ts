import { classificationRowSchema } from '../../schemas/seeds/classification.ts';
import {
  type ClassificationEntry,
  type ClassificationList,
  classificationList,
  isValidIn,
  type NamedRow,
  parentKey,
  rowsNamed,
} from './classification-list.ts';
import {
  foldedItemName,
  type ItemNameRules,
  itemNameCore,
  loadItemNameRules,
  withoutRemark,
} from './item-name.ts';
import { csvSeed } from './seed-file.ts';

export interface Classifications {
  /** 支出功能分类, government funds included. */
  readonly functional: ClassificationList;
  /** 部门 (3xx) and 政府 (5xx) 预算支出经济分类; families are never compared with each other. */
  readonly economic: ClassificationList;
}

export interface NamedCode extends ClassificationEntry {
  /** The name is that of another year: 医疗卫生与计划生育支出 in a filing of 2020. */
  readonly expired: boolean;
}

export type NameAgreement =
  | { readonly verdict: 'exact' | 'alias' | 'expired' | 'unknown' }
  /** The name is that of a sibling: a slip of the code or of the name, not to be settled here. */
  | { readonly verdict: 'other-code'; readonly code: string };

const FUNCTIONAL_FAMILY = '2';
/** Shorter pieces (支出, 费用) end every second name. */
const FRAGMENT_MIN_CHARACTERS = 4;

/** @throws SeedError */
export function loadClassifications(seedsFolder: string): Classifications {
  const rules = loadItemNameRules(seedsFolder);
  const listOf = (...files: readonly string[]) =>
    classificationList(
      files.flatMap((file) => csvSeed(seedsFolder, `items/${file}.csv`, classificationRowSchema)),
      rules,
    );
  return {
    functional: listOf('functional', 'functional-fund'),
    economic: listOf('economic-department', 'economic-government'),
  };
}

/**
 * The entry that a code has in a budget year, or null where the list has none for it.
 *
 * @param year null: not known, the latest entry then
 */
export function entryByCode(
  list: ClassificationList,
  code: string,
  year: number | null,
): ClassificationEntry | null {
  return list.rowsByCode.get(code)?.find((row) => isValidIn(row, year)) ?? null;
}

/**
 * The one entry under a parent that bears a name. Names such as 行政运行 repeat under every 款, so
 * there is no search over all of the list. Null, too, where a name leads to several codes.
 *
 * @param parent code of the parent; for a 类 the first digit of its family (2, 3 or 5)
 */
export function entryByName(
  list: ClassificationList,
  parent: string,
  printedName: string,
  year: number | null,
): NamedCode | null {
  for (const name of nameReadings(printedName, list.rules)) {
    const best = bestRows(rowsNamed(list, parent, name), year);
    const [first] = best;
    if (first === undefined) continue;
    if (best.some(({ row }) => row.code !== first.row.code)) return null;
    const { code, level, name: official } = first.row;
    return { code, level, name: official, expired: !isValidIn(first.row, year) };
  }
  return null;
}

/**
 * The functional class that a line of a summary table names: 八、社会保障和就业支出 → 208. The ordinal
 * is no evidence, since Shanghai forms renumber the classes.
 */
export function classByName(
  classifications: Pick<Classifications, 'functional'>,
  printedLabel: string,
  year: number | null,
): NamedCode | null {
  return entryByName(classifications.functional, FUNCTIONAL_FAMILY, printedLabel, year);
}

/**
 * Whether a printed name is that of the code beside it. Never looks outside the 款 (for a 款: the
 * 类) of the code. Method: codebook, "Name matching" 1-8.
 */
export function nameAgreement(
  list: ClassificationList,
  code: string,
  printedName: string,
  year: number | null,
): NameAgreement {
  const readings = nameReadings(printedName, list.rules);
  for (const name of readings) {
    const named = rowsNamed(list, parentKey(code), name);
    const own = named.filter(({ row }) => row.code === code);
    if (own.length > 0) return { verdict: ownVerdict(own, name === readings[0], year) };
    const [sibling] = bestRows(named, year);
    if (sibling !== undefined) return { verdict: 'other-code', code: sibling.row.code };
  }
  return { verdict: isFragmentOfName(list, code, printedName, year) ? 'alias' : 'unknown' };
}

function ownVerdict(
  own: readonly NamedRow[],
  isAsPrinted: boolean,
  year: number | null,
): 'exact' | 'alias' | 'expired' {
  const valid = own.filter(({ row }) => isValidIn(row, year));
  if (valid.length === 0) return 'expired';
  return isAsPrinted && valid.some(({ official }) => official) ? 'exact' : 'alias';
}

/** What a printed name may stand for, the plainest reading first. */
function nameReadings(printedName: string, rules: ItemNameRules): readonly string[] {
  const folded = foldedItemName(printedName, rules);
  const lastLevel = folded.slice(folded.lastIndexOf('-') + 1);
  const wholes = [folded, lastLevel];
  const bare = wholes.flatMap((name) => withoutRemark(name, rules) ?? []);
  const readings = [...wholes, ...bare].flatMap((name) => [name, itemNameCore(name, rules)]);
  return [...new Set(readings)].filter((name) => name !== '');
}

/** The rows of the best kind: those of the year before others, official names before aliases. */
function bestRows(named: readonly NamedRow[], year: number | null): readonly NamedRow[] {
  const rank = ({ row, official }: NamedRow) => (isValidIn(row, year) ? 2 : 0) + (official ? 1 : 0);
  const best = Math.max(...named.map(rank));
  return named.filter((candidate) => rank(candidate) === best);
}

/** A name broken over cells leaves its beginning or its end: 行政事业单位养 / 老支出. */
function isFragmentOfName(
  list: ClassificationList,
  code: string,
  printedName: string,
  year: number | null,
): boolean {
  const fragment = foldedItemName(printedName, list.rules);
  const entry = entryByCode(list, code, year);
  if (entry === null || fragment.length < FRAGMENT_MIN_CHARACTERS) return false;
  const name = foldedItemName(entry.name, list.rules);
  return name.startsWith(fragment) || name.endsWith(fragment);
}
