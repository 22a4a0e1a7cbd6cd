import { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../../schemas/errors.ts';
import { type ParagraphRow, paragraphRowSchema } from '../../../schemas/sql/paragraph-row.ts';
import { paragraphRows } from '../../store/paragraph-rows.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { csvOption, formatShape, jsonOption, limitOption } from '../options.ts';
import { limitedRows } from '../output/limit.ts';
import { palette } from '../output/palette.ts';
import { paragraphText } from '../output/paragraph-text.ts';
import { printRows, rowFormat } from '../output/rows.ts';

const optionsSchema = z.object({ source: z.string().optional(), ...formatShape });

export function searchCommand(context: CommandContext): Command {
  return new Command('search')
    .description('Find the paragraphs that contain all the words.')
    .argument('<db>', 'database that gongkai ingest made')
    .argument('<text...>', 'words, each to be found letter for letter')
    .option('--source <name>', 'file; * stands for anything')
    .addOption(limitOption())
    .addOption(csvOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, texts: readonly string[], options: unknown) =>
      printParagraphs(context, { db, texts, options }),
    );
}

async function printParagraphs(
  { io }: CommandContext,
  given: { readonly db: string; readonly texts: readonly string[]; readonly options: unknown },
): Promise<void> {
  const { limit, csv, json, source } = optionsSchema.parse(given.options);
  const words = given.texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '');
  if (words.length === 0) throw new UsageError('there is no word to search for');
  const format = rowFormat({ csv, json }, io);
  await withStore(given.db, async (store) => {
    const query = (most: number | null) => paragraphRows(store, { words, source }, most);
    const { rows, tellRest } = limitedRows(query, { limit, format, io });
    if (format === 'table') {
      const colors = palette(io);
      for (const row of rows) await io.out(paragraphText(row, words, colors));
    } else {
      await printRows<ParagraphRow>(io, format, { rows, fields: FIELDS, table: [] });
    }
    tellRest();
  });
}

const FIELDS = paragraphRowSchema.unwrap().keyof().options;

/** 主要原因, which a filing writes before it explains a change. */
const REASON = '\u4e3b\u8981\u539f\u56e0';

const HELP = `
Words of three and more characters use an index; shorter ones are looked for in every paragraph.

Examples:
  gongkai search filings.db ${REASON}
  gongkai search filings.db ${REASON} --source '2020/*' --json

Exit codes: 0 well, also when nothing is found; 2 wrong usage; 3 the database cannot be used.
`;
