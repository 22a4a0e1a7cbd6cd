import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { StatementRecord } from '../../../schemas/records/statement-record.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import type { StatementKinds } from '../../knowledge/statements.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';
import { editDistance } from './edit-distance.ts';

type Paragraph = SectionRecord['paragraphs'][number];

const CONTENTS = 'contents';

/** The table of contents against what is printed: tables that are missing, titles that differ, parts without a heading. */
export function contentsResults(
  reading: FilingReading,
  seed: StructureSeed,
  kinds: StatementKinds,
): readonly CheckResult[] {
  const listed = reading.sections
    .filter(({ role }) => role === CONTENTS)
    .flatMap(({ paragraphs }) => paragraphs);
  return [
    ...tableResults(listed, reading, seed, kinds),
    ...orderResults(listed, reading, seed),
    ...partResults(listed, reading.sections, seed),
  ];
}

function tableResults(
  listed: readonly Paragraph[],
  { records, statements }: FilingReading,
  seed: StructureSeed,
  kinds: StatementKinds,
): readonly CheckResult[] {
  const titles = records.flatMap(({ title }) => (title === null ? [] : [bareTitle(title, seed)]));
  const printed = new Set(statements.flatMap(({ key }) => key ?? []));
  // Where no statement is printed the tables are attached elsewhere.
  if (printed.size < FEWEST_STATEMENTS) return [];
  return listed.flatMap((paragraph): CheckResult[] => {
    const title = seed.contents_table.exec(foldedText(paragraph.text))?.groups?.['title'];
    if (title === undefined || seed.not_tables.test(title)) return [];
    const bare = bareTitle(title, seed);
    if (titles.some((each) => each.endsWith(bare))) return [];
    const [nearest] = [...titles].sort((a, b) => editDistance(a, bare) - editDistance(b, bare));
    const given = { subject: title, quoted: title, provenance: paragraph.provenance };
    if (nearest !== undefined && editDistance(nearest, bare) <= seed.title_distance)
      return [
        resultOf({
          ...given,
          check: 'contents.title-differs',
          outcome: 'fail',
          severity: 'information',
          expected: nearest,
        }),
      ];
    const kind = [...kinds.values()].find((each) => each.titles.includes(bare));
    if (kind === undefined || printed.has(kind.key)) return [];
    return [
      resultOf({ ...given, check: 'contents.table-missing', outcome: 'fail', severity: 'warning' }),
    ];
  });
}

/**
 * The first table that stands in front of one that the contents list before it; a table that is printed
 * again stands where it stood first.
 */
function orderResults(
  listed: readonly Paragraph[],
  { records }: FilingReading,
  seed: StructureSeed,
): readonly CheckResult[] {
  const order = listed.flatMap((paragraph) => {
    const title = seed.contents_table.exec(foldedText(paragraph.text))?.groups?.['title'];
    return title === undefined ? [] : [bareTitle(title, seed)];
  });
  const first = new Map<number, StatementRecord>();
  for (const record of records) {
    const at = record.title === null ? -1 : order.indexOf(bareTitle(record.title, seed));
    if (at >= 0 && !first.has(at)) first.set(at, record);
  }
  const printed = [...first].map(([at, record]) => ({ at, record }));
  const late = printed.findIndex(({ at }, index) => at < (printed[index - 1]?.at ?? -1));
  const [before, found] = [printed[late - 1], printed[late]];
  if (before === undefined || found === undefined) return [];
  return [
    resultOf({
      check: 'contents.order',
      statement: before.record.statement ?? FILING,
      subject: before.record.title ?? '',
      outcome: 'fail',
      quoted: before.record.title,
      expected: found.record.title,
      provenance: before.record.provenance,
      member: before.record.member,
    }),
  ];
}

const FEWEST_STATEMENTS = 3;
const REMARK = /（[^）]*）$/u;

/** A title without the year in front and the remark behind. */
function bareTitle(title: string, seed: StructureSeed): string {
  return foldedText(title).replace(seed.title_lead, '').replace(REMARK, '');
}

function partResults(
  listed: readonly Paragraph[],
  sections: readonly SectionRecord[],
  { part }: StructureSeed,
): readonly CheckResult[] {
  const headings = new Set(
    sections
      .filter(({ role }) => role !== CONTENTS)
      .flatMap(({ path, paragraphs }) => [
        ...path.map(foldedText),
        ...paragraphs.map(({ text }) => foldedText(text)),
      ])
      .flatMap((heading) => part.exec(heading)?.[0] ?? []),
  );
  if (headings.size === 0) return [];
  return listed.flatMap((paragraph): CheckResult[] => {
    const found = part.exec(foldedText(paragraph.text))?.[0];
    if (found === undefined || headings.has(found)) return [];
    return [
      resultOf({
        check: 'contents.part-missing',
        subject: found,
        outcome: 'fail',
        severity: 'information',
        quoted: paragraph.text.trim(),
        provenance: paragraph.provenance,
      }),
    ];
  });
}
