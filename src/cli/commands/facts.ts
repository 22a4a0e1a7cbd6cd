import { Command, Option } from 'commander';
import { z } from 'zod';
import { originSchema, statusSchema } from '../../../schemas/records/fact.ts';
import { docKindSchema } from '../../../schemas/records/filing.ts';
import { type FactRow, factRowSchema } from '../../../schemas/sql/fact-row.ts';
import { factRows } from '../../store/fact-rows.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { csvOption, formatShape, jsonOption, limitOption, year } from '../options.ts';
import { limitedRows } from '../output/limit.ts';
import { type Palette, palette } from '../output/palette.ts';
import { printRows, rowFormat } from '../output/rows.ts';
import type { TableColumn } from '../output/table.ts';

const optionsSchema = z.object({
  unit: z.string().optional(),
  year: z.number().optional(),
  region: z.string().optional(),
  statement: z.string().optional(),
  item: z.string().optional(),
  measure: z.string().optional(),
  status: z.string().optional(),
  origin: z.string().optional(),
  source: z.string().optional(),
  kind: z.string().optional(),
  ...formatShape,
});

export function factsCommand(context: CommandContext): Command {
  return new Command('facts')
    .description('List the figures: a table on a terminal, CSV in a pipe.')
    .argument('<db>', 'database that gongkai ingest made')
    .option('--unit <text>', 'the name of the unit contains this')
    .addOption(new Option('--year <year>', 'fiscal year').argParser(year))
    .option('--region <code>', 'GB/T 2260 code')
    .option('--statement <key>', 'statement key; * stands for anything')
    .option('--item <item>', 'item code or printed label; * stands for anything')
    .option('--measure <key>', 'measure key; * stands for anything')
    .addOption(new Option('--status <status>', 'how sure it is').choices(statusSchema.options))
    .addOption(new Option('--origin <origin>', 'where it is printed').choices(originSchema.options))
    .option('--source <name>', 'file; * stands for anything')
    .addOption(new Option('--kind <kind>', 'final or budget').choices(docKindSchema.options))
    .addOption(limitOption())
    .addOption(csvOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, options: unknown) => printFacts(context, db, options));
}

async function printFacts({ io }: CommandContext, db: string, given: unknown): Promise<void> {
  const { limit, csv, json, ...filter } = optionsSchema.parse(given);
  const format = rowFormat({ csv, json }, io);
  await withStore(db, async (store) => {
    const query = (most: number | null) => factRows(store, filter, most);
    const { rows, tellRest } = limitedRows(query, { limit, format, io });
    await printRows(io, format, { rows, fields: FIELDS, table: table(palette(io)) });
    tellRest();
  });
}

const FIELDS = factRowSchema.unwrap().keyof().options;

function table(colors: Palette): TableColumn<FactRow>[] {
  return [
    { head: 'fact', text: (fact) => fact.fact_id, kind: 'whole' },
    { head: 'source', text: (fact) => fact.source, kind: 'path' },
    { head: 'year', text: (fact) => String(fact.fiscal_year ?? ''), kind: 'whole' },
    { head: 'statement', text: (fact) => fact.statement, kind: 'path' },
    { head: 'item', text: (fact) => fact.item_code, kind: 'path' },
    { head: 'label', text: (fact) => fact.item_name },
    { head: 'measure', text: (fact) => fact.measure, kind: 'path' },
    { head: 'value', text: (fact) => fact.value, kind: 'number' },
    { head: 'unit', text: (fact) => fact.unit, kind: 'whole' },
    {
      head: 'status',
      text: (fact) => fact.status,
      kind: 'whole',
      color: (cell, fact) => colors.judged(cell, fact.status),
    },
  ];
}

const HELP = `
Money is in yuan (CNY), whatever unit was printed. CSV and JSON have all columns of the view
facts; a text cell of CSV that a spreadsheet would run as a formula gets an apostrophe before it.

Examples:
  gongkai facts filings.db --year 2020 --statement final.revenue
  gongkai facts filings.db --item 'three_public.*' --origin table --json
  gongkai facts filings.db --status conflict --csv > conflicts.csv

Exit codes: 0 well, also when nothing matches; 2 wrong usage; 3 the database cannot be used.
`;
