import { describe, expect, test } from 'vitest';
import { filingIdentitySeedSchema } from '../../schemas/seeds/filing-identity.ts';
import { loadFilingVocabulary } from '../../src/knowledge/filing-vocabulary.ts';
import { yamlSeed } from '../../src/knowledge/seed-file.ts';
import { foldedText } from '../../src/text/folded-text.ts';

const seed = yamlSeed('seeds', 'vocabulary/filing-identity.yaml', filingIdentitySeedSchema);
const vocabulary = loadFilingVocabulary('seeds');

describe('conformance of seeds/vocabulary/filing-identity.yaml', () => {
  test.each(seed.patterns.map(({ example }, index) => [example, index] as const))(
    '%s matches its pattern',
    (example, index) => {
      const pattern = vocabulary.patterns[index]?.pattern ?? /$^/u;
      expect(foldedText(example).search(pattern)).toBeGreaterThanOrEqual(0);
    },
  );

  test('the example of the file name matches', () => {
    const { groups } = vocabulary.fileName.pattern.exec(seed.file_name.example) ?? {};
    expect(groups).toMatchObject({ unit: '建水县农业农村局', year: '2020', kind: '决算' });
  });
});
