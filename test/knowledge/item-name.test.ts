import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classificationRowSchema } from '../../schemas/seeds/classification.ts';
import { itemNamesSchema } from '../../schemas/seeds/item-names.ts';
import { loadClassifications, nameAgreement } from '../../src/knowledge/classification.ts';
import { foldedItemName, itemNameCore, loadItemNameRules } from '../../src/knowledge/item-name.ts';
import { csvSeed, yamlSeed } from '../../src/knowledge/seed-file.ts';

const rules = loadItemNameRules('seeds');
const seed = yamlSeed('seeds', 'vocabulary/item-names.yaml', itemNamesSchema);

describe('a printed item label', () => {
  test.each(seed.stripped.flatMap(({ examples }) => examples))('%s names %s', (printed, name) => {
    expect(foldedItemName(printed, rules)).toBe(name);
  });

  test('loses one trailing suffix at most, and never all', () => {
    expect(itemNameCore('住房改革支出', rules)).toBe('住房改革');
    expect(itemNameCore('支出', rules)).toBe('支出');
  });
});

describe('names of the list in the dress of documents', () => {
  const { functional } = loadClassifications('seeds');
  const current = csvSeed('seeds', 'items/functional.csv', classificationRowSchema).filter(
    (row) => row.valid_to === null && (row.valid_from ?? 0) <= 2025,
  );
  const dress = fc.record({
    row: fc.constantFrom(...current),
    before: fc.constantFrom('', '一、', '二十六、', '（三）', '1.', '1、', ' '),
    after: fc.constantFrom('', '（类）', '（款）', '（项）', ' ', '：'),
    gap: fc.constantFrom('', ' ', '\n', '　'),
  });

  test('every current entry agrees with its own code, whatever stands around and inside', () => {
    fc.assert(
      fc.property(dress, ({ row, before, after, gap }) => {
        const printed = `${before}${[...row.name].join(gap)}${after}`;
        expect(nameAgreement(functional, row.code, printed, 2025)).toEqual({ verdict: 'exact' });
      }),
    );
  });
});
