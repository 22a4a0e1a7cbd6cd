import type { ItemNames } from '../../schemas/seeds/item-names.ts';
import { itemNamesSchema } from '../../schemas/seeds/item-names.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';

/** The rules of seeds/vocabulary/item-names.yaml, ready to run. */
export interface ItemNameRules {
  readonly variants: readonly (readonly [string, string])[];
  readonly stripped: readonly RegExp[];
  readonly optionalSuffix: string;
  readonly remark: RegExp;
}

/** @throws SeedError */
export function loadItemNameRules(seedsFolder: string): ItemNameRules {
  return itemNameRules(yamlSeed(seedsFolder, 'vocabulary/item-names.yaml', itemNamesSchema));
}

function itemNameRules(seed: ItemNames): ItemNameRules {
  return {
    variants: Object.entries(seed.variants),
    stripped: seed.stripped.map((rule) => new RegExp(rule.pattern, 'gu')),
    optionalSuffix: seed.optional_suffix,
    remark: new RegExp(seed.remark, 'u'),
  };
}

/**
 * A printed item label in the form in which names are compared: folded, spelling unified, ordinal,
 * leading code and level tags gone. Idempotent on names of the lists.
 */
export function foldedItemName(printed: string, rules: ItemNameRules): string {
  const spelled = rules.variants.reduce(
    (text, [seen, listed]) => text.replaceAll(seen, listed),
    foldedText(printed),
  );
  return rules.stripped.reduce((text, pattern) => text.replace(pattern, ''), spelled);
}

/** The name without the one trailing suffix that documents add or leave out at will. */
export function itemNameCore(folded: string, rules: ItemNameRules): string {
  const { optionalSuffix } = rules;
  const bare = folded.endsWith(optionalSuffix) ? folded.slice(0, -optionalSuffix.length) : folded;
  return bare === '' ? folded : bare;
}

/** The name without a trailing remark in brackets, or null where there is none. */
export function withoutRemark(folded: string, rules: ItemNameRules): string | null {
  const bare = folded.replace(rules.remark, '');
  return bare === folded || bare === '' ? null : bare;
}
