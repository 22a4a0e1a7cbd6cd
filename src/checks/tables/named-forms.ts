import type { CheckResult } from '../../../schemas/records/check.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { enumerated } from '../../text/enumeration.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

type NamedForm = StructureSeed['named_forms'][number];

/**
 * What a note or the text calls the kinds of a column (采购组织形式), against what the cells of that
 * column say. A kind that is named and not used is none; two lists of which each has a name that the
 * other lacks call one thing by two names.
 */
export function namedFormResults(
  reading: Pick<FilingReading, 'statements' | 'sections'>,
  { named_forms, name_marks }: StructureSeed,
): readonly CheckResult[] {
  return named_forms.flatMap((form) => {
    const printed = printedForms(reading, form);
    return reading.sections.flatMap(({ paragraphs, member }) =>
      paragraphs.flatMap(({ text, provenance }): CheckResult[] => {
        const names = form.note.exec(foldedText(text))?.groups?.['names'];
        const named = new Set(names?.split(name_marks).filter((name) => name !== ''));
        const [notPrinted, notNamed] = [without(named, printed), without(printed, named)];
        if (notPrinted.length === 0 || notNamed.length === 0) return [];
        return [
          resultOf({
            check: 'notes.forms-differ',
            subject: enumerated(notPrinted),
            outcome: 'fail',
            quoted: text.trim(),
            expected: enumerated(notNamed),
            provenance,
            member,
          }),
        ];
      }),
    );
  });
}

function printedForms(
  { statements }: Pick<FilingReading, 'statements'>,
  { column }: NamedForm,
): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ table }) => {
      const at = table.columns.findIndex((path) => column.test(foldedText(path.join(''))));
      return at < 0
        ? []
        : table.grid
            .slice(table.headerRowCount)
            .map((row) => foldedText(row[at]?.text ?? ''))
            .filter((text) => text !== '');
    }),
  );
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !others.has(name));
}
