import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../../schemas/errors.ts';
import { type FilingAudit, type Finding, filingAudit } from '../../audit/audit-report.ts';
import { betweenFilings } from '../../audit/between/between-filings.ts';
import { findingWords } from '../../audit/finding-words.ts';
import { auditPage } from '../../audit/html/audit-page.ts';
import { packageRoot } from '../../intake/package-root.ts';
import {
  loadReportKnowledge,
  type ReportKnowledge,
  reportLanguages,
} from '../../knowledge/wording.ts';
import { filingRows } from '../../store/audit-rows.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { csvOption, jsonOption, year } from '../options.ts';
import { auditText, findingLines } from '../output/audit-text.ts';
import { csvText } from '../output/csv.ts';
import { palette } from '../output/palette.ts';
import { placeText } from '../output/place-text.ts';
import { jsonLine } from '../output/rows.ts';

const optionsSchema = z.object({
  filing: z.string().optional(),
  unit: z.string().optional(),
  year: z.number().optional(),
  html: z.string().optional(),
  json: z.boolean().optional(),
  csv: z.boolean().optional(),
  lang: z.string(),
});
type Options = z.infer<typeof optionsSchema>;

const SEEDS = join(packageRoot(), 'seeds');

export function auditCommand(context: CommandContext): Command {
  return new Command('audit')
    .description('Report what is wrong in the filings, where, and what could not be checked.')
    .argument('<db>', 'database that gongkai ingest made')
    .option('--filing <name>', 'file, as ingested; * stands for anything')
    .option('--unit <name>', 'part of the name of the unit')
    .addOption(new Option('--year <year>', 'fiscal year').argParser(year))
    .option('--html <file>', 'write the report as one HTML file, to read, print and hand on')
    .addOption(
      new Option('--lang <language>', 'language of the report')
        .choices(reportLanguages(SEEDS))
        .default('zh'),
    )
    .addOption(csvOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, options: unknown) =>
      printAudit(context, db, optionsSchema.parse(options)),
    );
}

async function printAudit(
  { io, finish }: CommandContext,
  db: string,
  options: Options,
): Promise<void> {
  const knowledge = loadReportKnowledge(SEEDS, options.lang);
  await withStore(db, async (store) => {
    const { filing: source, unit, year: fiscalYear } = options;
    const filings = filingRows(store, { source, unit, year: fiscalYear });
    if (filings.length === 0) throw new UsageError('no filing of the database is meant by that');
    const audits = filings.map((filing) => filingAudit(store, filing, knowledge));
    const all = filingRows(store, {});
    const between = betweenFilings(store, { filings, all }, knowledge);
    await printReport({ audits, between, io, knowledge, options });
    if (audits.some(({ grade }) => grade.errors > 0)) finish(EXIT.faultFound);
  });
}

interface Report {
  readonly audits: readonly FilingAudit[];
  readonly between: readonly Finding[];
  readonly io: Io;
  readonly knowledge: ReportKnowledge;
  readonly options: Options;
}

async function printReport({ audits, between, io, knowledge, options }: Report): Promise<void> {
  if (options.html !== undefined) {
    writeFileSync(options.html, auditPage(audits, between, knowledge));
    io.err(`${options.html} written, ${audits.length} filings\n`);
  } else if (options.json === true) {
    for (const audit of audits) await io.out(jsonLine({ kind: 'filing', ...audit }));
    for (const finding of between) await io.out(jsonLine({ kind: 'between', ...finding }));
  } else if (options.csv === true) {
    const ofFilings = audits.flatMap((audit) => csvRows(audit, knowledge));
    const rows = [...ofFilings, ...between.map((finding) => betweenRow(finding, knowledge))];
    await io.out(csvText([CSV_FIELDS, ...rows]));
  } else {
    const colors = palette(io);
    for (const audit of audits) await io.out(`${auditText(audit, knowledge, colors)}\n`);
    const lines = between.flatMap((finding) => findingLines(finding, knowledge, colors));
    if (lines.length > 0)
      await io.out(`${knowledge.wording.labels['between']}\n${lines.join('\n')}\n`);
  }
}

const CSV_FIELDS = [
  ...['source', 'unit_name', 'fiscal_year', 'doc_kind', 'grade', 'finding', 'severity', 'check'],
  ...['title', 'subject', 'statement', 'stated', 'recomputed', 'difference', 'quoted', 'place'],
];

function csvRows({ filing, grade, findings }: FilingAudit, knowledge: ReportKnowledge) {
  return findings.map((finding) => [
    ...[filing.source, filing.unit_name, filing.fiscal_year, filing.doc_kind, grade.grade],
    ...findingFields(finding, knowledge),
  ]);
}

/** What filings say of each other is of no single one: its columns are blank but for the first's source. */
function betweenRow(finding: Finding, knowledge: ReportKnowledge) {
  return [finding.file, null, null, null, null, ...findingFields(finding, knowledge)];
}

function findingFields(finding: Finding, knowledge: ReportKnowledge) {
  const { title, subject } = findingWords(finding, knowledge);
  const { id, severity, check, statement, stated, recomputed, difference, quoted, place } = finding;
  return [
    ...[id, severity, check, title, subject, statement, stated, recomputed, difference, quoted],
    placeText({ ...place, bbox: null }),
  ];
}

const HELP = `
Each finding quotes what stands in the filing, with both figures, their difference and their places.
What follows from another finding is listed under it; what rounding explains is no finding. The
report also says what could not be checked, and why. The grades are explained in the report and in
seeds/checks/findings.yaml. gongkai check is the quick list of the same.

Examples:
  gongkai audit filings.db
  gongkai audit filings.db --unit NAME --year 2024 --html audit.html
  gongkai audit filings.db --lang en --json | jq 'select(.grade.errors > 0)'
  gongkai audit filings.db --csv > findings.csv

Exit codes: 0 no error was found; 1 a filing has an error; 2 wrong usage, or no such filing;
3 the database cannot be used.
`;
