import type { Attention, SummaryEvent } from '../../batch/ingest-events.ts';
import { breakdownText, countText } from './count-text.ts';
import type { Palette } from './palette.ts';

/** A summary is read at a glance; `gongkai problems` has the whole list. */
const MOST_ATTENTION = 20;

/** What a run left in the database, and what is worth a look. */
export function summaryText(summary: SummaryEvent, db: string, colors: Palette): string {
  const { facts, problems } = summary;
  const factCount = facts.verified + facts.unchecked + facts.conflict;
  const unassigned =
    summary.unassigned === 0
      ? []
      : [`${countText(summary.unassigned, 'figure')} kept without a meaning`];
  const lines = [
    ...attentionLines(summary.attention, colors),
    `${countText(summary.files, 'file')}: ${breakdownText(summary.states)} ` +
      `(${breakdownText(summary.changes)})`,
    ...(summary.left === 0
      ? []
      : [`${countText(summary.left, 'file')} not begun: the same command goes on with them`]),
    `${countText(summary.statements, 'statement')}, ` +
      `${countText(factCount, 'fact')}: ${breakdownText(facts)}`,
    ...unassigned,
    `failing checks: ${summary.failing_checks}; problems: ${breakdownText(problems)}`,
    ...nextSteps(summary, db, colors),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function attentionLines(attention: readonly Attention[], colors: Palette): string[] {
  const shown = attention
    .slice(0, MOST_ATTENTION)
    .map(({ source, state, fault }) => `${colors.judged(state, 'error')}: ${source}: ${fault}`);
  const rest = attention.length - shown.length;
  return rest === 0 ? shown : [...shown, `and ${countText(rest, 'other file')}`];
}

function nextSteps(summary: SummaryEvent, db: string, colors: Palette): string[] {
  const { problems, failing_checks: failing } = summary;
  const steps: (readonly [boolean, string, string])[] = [
    [problems.fatal > 0, `problems ${db} --severity fatal`, 'files that gave nothing'],
    [failing > 0, `check ${db}`, 'what does not add up'],
    [problems.error + problems.warning > 0, `problems ${db}`, 'what was not understood'],
    [true, `facts ${db}`, 'the figures'],
  ];
  const shown = steps.filter(([isWorthIt]) => isWorthIt);
  const width = Math.max(...shown.map(([, command]) => command.length));
  return shown.map(
    ([, command, why]) => `  gongkai ${command.padEnd(width)}  ${colors.faint(why)}`,
  );
}
