import { Command, Option } from 'commander';
import { z } from 'zod';
import { type IndicatorRow, indicatorRowSchema } from '../../../schemas/sql/indicator-row.ts';
import { indicatorRows } from '../../store/indicator-rows.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { csvOption, formatShape, jsonOption, limitOption, year } from '../options.ts';
import { limitedRows } from '../output/limit.ts';
import { printRows, rowFormat } from '../output/rows.ts';
import type { TableColumn } from '../output/table.ts';

const optionsSchema = z.object({
  unit: z.string().optional(),
  year: z.number().optional(),
  project: z.string().optional(),
  source: z.string().optional(),
  ...formatShape,
});

export function indicatorsCommand(context: CommandContext): Command {
  return new Command('indicators')
    .description('List the performance indicators of projects, as printed.')
    .argument('<db>', 'database that gongkai ingest made')
    .option('--unit <text>', 'the name of the unit contains this')
    .addOption(new Option('--year <year>', 'fiscal year').argParser(year))
    .option('--project <name>', 'as its form names it; * stands for anything')
    .option('--source <name>', 'file; * stands for anything')
    .addOption(limitOption())
    .addOption(csvOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, options: unknown) => printIndicators(context, db, options));
}

async function printIndicators({ io }: CommandContext, db: string, given: unknown): Promise<void> {
  const { limit, csv, json, ...filter } = optionsSchema.parse(given);
  const format = rowFormat({ csv, json }, io);
  await withStore(db, async (store) => {
    const query = (most: number | null) => indicatorRows(store, filter, most);
    const { rows, tellRest } = limitedRows(query, { limit, format, io });
    await printRows(io, format, { rows, fields: FIELDS, table: TABLE });
    tellRest();
  });
}

const FIELDS = indicatorRowSchema.unwrap().keyof().options;

const TABLE: TableColumn<IndicatorRow>[] = [
  { head: 'unit', text: ({ unit_name }) => unit_name ?? '', kind: 'path' },
  { head: 'year', text: ({ fiscal_year }) => String(fiscal_year ?? ''), kind: 'whole' },
  { head: 'project', text: ({ project }) => project ?? '' },
  { head: 'level 1', text: ({ level1 }) => level1 ?? '' },
  { head: 'indicator', text: ({ level3, level2 }) => level3 ?? level2 ?? '' },
  { head: 'target', text: ({ nature, target, unit }) => joined(nature, target, unit) },
  { head: 'actual', text: ({ actual }) => actual ?? '' },
  { head: 'weight', text: ({ weight }) => weight ?? '', kind: 'number' },
  { head: 'score', text: ({ score }) => score ?? '', kind: 'number' },
];

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}

const HELP = `
CSV and JSON have all columns of the view performance_indicators, the reasons for a miss among
them. An indicator without a project is one of the unit as a whole.

Examples:
  gongkai indicators filings.db --year 2023
  gongkai indicators filings.db --json | jq 'select(.weight != .score)'

Exit codes: 0 well, also when nothing matches; 2 wrong usage; 3 the database cannot be used.
`;
