import { Command, Option } from 'commander';
import { z } from 'zod';
import { severitySchema } from '../../../schemas/records/problem.ts';
import {
  type ProblemGroup,
  type ProblemRow,
  problemRowSchema,
} from '../../../schemas/sql/problem-row.ts';
import { type TokenRow, tokenRowSchema } from '../../../schemas/sql/token-row.ts';
import { type ProblemFilter, problemGroups, problemRows } from '../../store/problem-rows.ts';
import type { Store } from '../../store/store.ts';
import { tokenRows } from '../../store/token-rows.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import type { Io } from '../io.ts';
import { csvOption, formatShape, jsonOption, limitOption } from '../options.ts';
import { limitedRows } from '../output/limit.ts';
import { type Palette, palette } from '../output/palette.ts';
import { placeText } from '../output/place-text.ts';
import { printRows, rowFormat } from '../output/rows.ts';
import { type TableColumn, tableText } from '../output/table.ts';

const optionsSchema = z.object({
  severity: z.string().optional(),
  code: z.string().optional(),
  source: z.string().optional(),
  tokens: z.boolean().optional(),
  ...formatShape,
});

export function problemsCommand(context: CommandContext): Command {
  return new Command('problems')
    .description(
      'List what could not be read or understood: counted on a terminal, else row by row.',
    )
    .argument('<db>', 'database that gongkai ingest made')
    .addOption(new Option('--severity <severity>').choices(severitySchema.options))
    .option('--code <code>', 'problem code; * stands for anything')
    .option('--source <name>', 'file; * stands for anything')
    .option('--tokens', 'what became of the figures of each file, instead of the problems')
    .addOption(limitOption())
    .addOption(csvOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, options: unknown) => printProblems(context, db, options));
}

async function printProblems({ io }: CommandContext, db: string, given: unknown): Promise<void> {
  const { limit, csv, json, tokens, ...filter } = optionsSchema.parse(given);
  const format = rowFormat({ csv, json }, io);
  await withStore(db, async (store) => {
    const printTokens = async () => {
      const query = (most: number | null) => tokenRows(store, filter, most);
      const { rows, tellRest } = limitedRows(query, { limit, format, io });
      await printRows(io, format, { rows, fields: TOKEN_FIELDS, table: TOKEN_TABLE });
      tellRest();
    };
    if (tokens === true) {
      await printTokens();
      return;
    }
    if (format === 'table' && filter.code === undefined && filter.source === undefined) {
      await printGroups(io, store, filter);
      await printTokens();
      return;
    }
    const query = (most: number | null) => problemRows(store, filter, most);
    const { rows, tellRest } = limitedRows(query, { limit, format, io });
    await printRows(io, format, { rows, fields: FIELDS, table: rowTable(palette(io)) });
    tellRest();
  });
}

async function printGroups(io: Io, store: Store, filter: ProblemFilter): Promise<void> {
  const groups = problemGroups(store, filter);
  if (groups.length === 0) {
    io.err('no problem\n');
    return;
  }
  await io.out(`${tableText(groupTable(palette(io)), groups, io.columns)}\n`);
  io.err('one by one with --code CODE or --source NAME\n');
}

const FIELDS = problemRowSchema.unwrap().keyof().options;
const TOKEN_FIELDS = tokenRowSchema.unwrap().keyof().options;

const TOKEN_TABLE: TableColumn<TokenRow>[] = [
  { head: 'source', text: (row) => row.source, kind: 'path' },
  { head: 'figures of', text: (row) => row.kind, kind: 'whole' },
  { head: 'printed', text: (row) => String(row.tokens), kind: 'number' },
  { head: 'facts', text: (row) => String(row.facts), kind: 'number' },
  { head: 'unassigned', text: (row) => String(row.unassigned), kind: 'number' },
  { head: 'unexplained', text: (row) => String(row.unexplained), kind: 'number' },
];

function groupTable(colors: Palette): TableColumn<ProblemGroup>[] {
  return [
    severityColumn(colors),
    { head: 'code', text: (group) => group.code, kind: 'whole' },
    { head: 'problems', text: (group) => String(group.problems), kind: 'number' },
    { head: 'files', text: (group) => String(group.files), kind: 'number' },
    { head: 'for example', text: (group) => group.example },
  ];
}

function rowTable(colors: Palette): TableColumn<ProblemRow>[] {
  return [
    severityColumn(colors),
    { head: 'code', text: (problem) => problem.code, kind: 'whole' },
    { head: 'source', text: (problem) => problem.source, kind: 'path' },
    { head: 'place', text: placeText },
    { head: 'message', text: (problem) => problem.message },
  ];
}

function severityColumn<Row extends { readonly severity: string }>(
  colors: Palette,
): TableColumn<Row> {
  return {
    head: 'severity',
    text: (row) => row.severity,
    kind: 'whole',
    color: (cell, row) => colors.judged(cell, row.severity),
  };
}

const HELP = `
fatal: the file gave nothing. error: a figure or table is lost or wrong. warning: look at it.
Below them, file by file, what became of every figure that it prints: a fact, kept without a settled meaning
(unassigned), or listed though neither a table nor a sentence took it up (unexplained).

Examples:
  gongkai problems filings.db
  gongkai problems filings.db --severity fatal --csv
  gongkai problems filings.db --tokens --json
  gongkai problems filings.db --code 'tables.*' --source '2020/*'

Exit codes: 0 well, whatever is listed; 2 wrong usage; 3 the database cannot be used.
`;
