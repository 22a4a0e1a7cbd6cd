import { Command } from 'commander';
import { z } from 'zod';
import type { CheckRow } from '../../../schemas/sql/check-row.ts';
import {
  type CheckFilter,
  checkCounts,
  checkFigureRows,
  checkRows,
} from '../../store/check-rows.ts';
import type { Store } from '../../store/store.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { jsonOption } from '../options.ts';
import { checkText } from '../output/check-text.ts';
import { breakdownText, countText } from '../output/count-text.ts';
import { type Palette, palette } from '../output/palette.ts';
import { jsonLine } from '../output/rows.ts';

const optionsSchema = z.object({
  all: z.boolean().optional(),
  json: z.boolean().optional(),
  source: z.string().optional(),
  statement: z.string().optional(),
});

export function checkCommand(context: CommandContext): Command {
  return new Command('check')
    .description('List the identities that fail, with the figures of both sides and their places.')
    .argument('<db>', 'database that gongkai ingest made')
    .option('--source <name>', 'file; * stands for anything')
    .option('--statement <key>', 'statement key; * stands for anything')
    .option('--all', 'count all outcomes too, not only the failures')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((db: string, options: unknown) => printChecks(context, db, options));
}

async function printChecks(
  { io, finish }: CommandContext,
  db: string,
  given: unknown,
): Promise<void> {
  const { all, json, ...filter } = optionsSchema.parse(given);
  await withStore(db, async (store) => {
    const failing = checkRows(store, { ...filter, outcome: 'fail' });
    if (json === true) await printJson(io, store, failing);
    else await printText(io, store, failing);
    if (all === true) await printCounts({ io, store, filter, isJson: json === true });
    if (failing.length > 0) finish(EXIT.faultFound);
  });
}

async function printJson(io: Io, store: Store, failing: readonly CheckRow[]): Promise<void> {
  for (const check of failing) {
    await io.out(jsonLine({ ...check, figures: checkFigureRows(store, check) }));
  }
}

async function printText(io: Io, store: Store, failing: readonly CheckRow[]): Promise<void> {
  const colors = palette(io);
  let source: string | null = null;
  for (const check of failing) {
    if (check.source !== source) await io.out(`${heading(check.source, source, colors)}\n`);
    source = check.source;
    await io.out(checkText(check, checkFigureRows(store, check), colors));
  }
  const verdict =
    failing.length === 0 ? 'no check fails' : `${countText(failing.length, 'check')} failed`;
  io.err(`${verdict}\n`);
}

function heading(source: string, before: string | null, colors: Palette): string {
  return `${before === null ? '' : '\n'}${colors.strong(source)}`;
}

async function printCounts(given: {
  readonly io: Io;
  readonly store: Store;
  readonly filter: CheckFilter;
  readonly isJson: boolean;
}): Promise<void> {
  const counts = Object.fromEntries(
    checkCounts(given.store, given.filter).map(({ outcome, checks }) => [outcome, checks]),
  );
  const text = given.isJson ? jsonLine({ counts }) : `outcomes: ${breakdownText(counts)}\n`;
  await given.io.out(text);
}

const HELP = `
An identity closes when the printed total lies within what its rounded parts can add up to.
In the list, = marks the printed total; + and - stand before what it was held against. stated,
recomputed and difference are in the unit of the facts (money: yuan).

Examples:
  gongkai check filings.db
  gongkai check filings.db --statement 'final.*' --all
  gongkai check filings.db --json | jq .difference

Exit codes: 0 nothing fails; 1 something fails; 2 wrong usage; 3 the database cannot be used.
`;
