import { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../../schemas/errors.ts';
import { checkFigureRows, checksOfFact } from '../../store/check-rows.ts';
import { factDetail, statementProblems } from '../../store/fact-detail.ts';
import { factKey } from '../../store/fact-key.ts';
import type { Store } from '../../store/store.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { writeFactImage } from '../fact-image.ts';
import { jsonOption } from '../options.ts';
import { factText, type ShownFact } from '../output/fact-text.ts';
import { palette } from '../output/palette.ts';
import { jsonLine } from '../output/rows.ts';

const optionsSchema = z.object({
  json: z.boolean().optional(),
  image: z.string().optional(),
  root: z.string(),
});

export function showCommand(context: CommandContext): Command {
  return new Command('show')
    .description('Show one figure: where it stands, how it is printed, and what proves it.')
    .argument('<db>', 'database that gongkai ingest made')
    .argument('<fact>', 'fact id, the first column of gongkai facts')
    .addOption(jsonOption())
    .option('--image <png>', 'draw its page with a frame around the figure into this file')
    .option('--root <folder>', 'where the ingested files are, for --image', '.')
    .addHelpText('after', HELP)
    .action((db: string, fact: string, options: unknown) =>
      printFact(context, { db, fact, options }),
    );
}

async function printFact(
  { io }: CommandContext,
  given: { readonly db: string; readonly fact: string; readonly options: unknown },
): Promise<void> {
  const { json, image, root } = optionsSchema.parse(given.options);
  await withStore(given.db, async (store) => {
    const shown = shownFact(store, given.fact);
    if (image !== undefined) await writeFactImage(shown.fact, { root, path: image });
    await io.out(json === true ? jsonLine(shown) : factText(shown, palette(io)));
  });
}

/** @throws UsageError when the id is none, or names no fact */
function shownFact(store: Store, factId: string): ShownFact {
  const key = factKey(factId);
  if (key === null) throw new UsageError(`${factId} is no fact id; they look like f3-147`);
  const fact = factDetail(store, key);
  if (fact === null) throw new UsageError(`no fact ${factId} in ${store.path}`);
  return {
    fact,
    checks: checksOfFact(store, key).map((check) => ({
      ...check,
      figures: checkFigureRows(store, check),
    })),
    problems: statementProblems(store, { source: fact.source, statement: fact.statement }),
  };
}

const HELP = `
Examples:
  gongkai show filings.db f3-147
  gongkai show filings.db f3-147 --json
  gongkai show filings.db f3-147 --image f3-147.png --root filings

Exit codes: 0 well; 1 the file cannot be drawn; 2 wrong usage, no such fact, or no page to draw;
3 the database cannot be used.
`;
