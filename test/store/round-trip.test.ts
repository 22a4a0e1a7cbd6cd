import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Store } from '../../src/store/store.ts';
import { storedFile } from '../../src/store/stored-file.ts';
import { storedFilings, storedProblems } from '../../src/store/stored-filing.ts';
import { writeSource } from '../../src/store/write-source.ts';
import { anyCheckedFiling, anyProblem } from '../builders/any-checked-filing.ts';
import { madeFileRow, madeRecord } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

test('a filing comes back as it was written, whatever stood under its name before', () => {
  const store = Store.open(join(temporaryFolder(), 'filings.db'), 'write');
  fc.assert(
    fc.property(
      fc.option(anyCheckedFiling, { nil: null, freq: 10 }),
      fc.array(anyProblem, { maxLength: 3 }),
      (filing, problems) => {
        const file = madeFileRow(filing === null ? { format: null } : {});
        writeSource(store, madeRecord({ file, filing, problems }));
        expect(storedFile(store, file.source)).toEqual(file);
        expect(storedFilings(store, file.source)).toEqual(filing === null ? [] : [filing]);
        expect(storedProblems(store, file.source)).toEqual(problems);
      },
    ),
    { numRuns: 150 },
  );
  store.close();
});
