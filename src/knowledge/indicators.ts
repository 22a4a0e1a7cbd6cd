import type { IndicatorField } from '../../schemas/records/indicator.ts';
import { indicatorsSchema } from '../../schemas/seeds/indicators.ts';
import { foldedText } from '../text/folded-text.ts';
import { yamlSeed } from './seed-file.ts';

/** How grids of performance indicators are headed (seeds/vocabulary/indicators.yaml). */
export interface IndicatorRules {
  readonly columns: ReadonlyMap<string, IndicatorField>;
  /** First words of a row that ends the grid. */
  readonly ends: ReadonlySet<string>;
}

/** @throws SeedError */
export function loadIndicatorRules(seedsFolder: string): IndicatorRules {
  const { columns, ends } = yamlSeed(seedsFolder, 'vocabulary/indicators.yaml', indicatorsSchema);
  return {
    columns: new Map(
      columns.flatMap(({ field, headers }) =>
        headers.map((header): [string, IndicatorField] => [foldedText(header), field]),
      ),
    ),
    ends: new Set(ends.map(foldedText)),
  };
}

/** What a column is headed by: 预期指标值（包含数字及文字描述） is 预期指标值. */
export function indicatorField(printed: string, rules: IndicatorRules): IndicatorField | null {
  const folded = foldedText(printed).replace(/（[^（）]*）$/u, '');
  return rules.columns.get(folded) ?? null;
}
