import type { Statement } from '../../../schemas/reading/statement.ts';
import type { CheckResult } from '../../../schemas/records/check.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/** Fewer numbers are no numbering. */
const FEWEST = 3;
const NUMBER = /^\d{1,3}$/u;

/** Numbers of lines that do not begin with 1: one lane lost its numbers, and its cells may have slid. */
export function lineNumberResults(
  { statements, records }: Pick<FilingReading, 'statements' | 'records'>,
  seed: StructureSeed,
): readonly CheckResult[] {
  return statements.flatMap(({ key, table }, index): CheckResult[] => {
    const record = records[index];
    const printed = lineNumbers(table, seed);
    const first = Math.min(...printed);
    const isRun = Math.max(...printed) - first + 1 === printed.size;
    if (key === null || record === undefined || printed.size < FEWEST || first === 1 || !isRun)
      return [];
    return [
      resultOf({
        check: 'tables.line-numbers',
        statement: key,
        subject: record.title ?? key,
        outcome: 'fail',
        quoted: `${first}–${Math.max(...printed)}`,
        expected: `1–${first - 1}`,
        provenance: record.provenance,
        member: record.member,
      }),
    ];
  });
}

function lineNumbers(
  { grid, headerRowCount, columns }: Statement['table'],
  { line_number }: StructureSeed,
): ReadonlySet<number> {
  const numbered = columns.flatMap((path, column) =>
    path.some((heading) => line_number.test(foldedText(heading))) ? [column] : [],
  );
  const texts = grid
    .slice(headerRowCount)
    .flatMap((row) => numbered.map((column) => foldedText(row[column]?.text ?? '')));
  return new Set(texts.filter((text) => NUMBER.test(text)).map(Number));
}
