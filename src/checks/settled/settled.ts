import type { CheckResult } from '../../../schemas/records/check.ts';
import type { FilingReading } from '../reading.ts';
import { isOpen } from '../result.ts';
import { withStructuralFaults } from './structural-faults.ts';
import { TREE } from './table-coherence.ts';

/**
 * The results as a reader wants them: each failure quotes its sentence, and what another failure
 * explains points at it. One wrong figure is one finding, however many identities it breaks.
 */
export function settled(
  results: readonly CheckResult[],
  reading: Pick<FilingReading, 'told' | 'facts' | 'records'>,
): readonly CheckResult[] {
  const quoted = results.map((result) => quotedResult(result, reading));
  return withoutCascades(withoutRepeats(withStructuralFaults(quoted, reading), reading), reading);
}

/** A failure over a told figure quotes the sentence. */
function quotedResult(result: CheckResult, { told }: Pick<FilingReading, 'told'>): CheckResult {
  if (result.outcome !== 'fail' || result.quoted !== null) return result;
  const sentence = result.figures.flatMap(({ fact }) => told.get(fact)?.sentence ?? [])[0];
  return sentence === undefined ? result : { ...result, quoted: sentence };
}

/**
 * The same wrong number in five sentences, or at two levels of codes, is one finding, and so is a row
 * that was left out, which every column of its table lacks.
 */
function withoutRepeats(
  results: readonly CheckResult[],
  reading: Pick<FilingReading, 'facts'>,
): readonly CheckResult[] {
  const first = new Map<string, number>();
  return results.map((result, index) => {
    const key = isOpen(result) ? faultKey(result, reading) : noteKey(result);
    if (key === null) return result;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    return earlier === undefined ? result : explained(result, earlier);
  });
}

function faultKey(result: CheckResult, { facts }: Pick<FilingReading, 'facts'>): string {
  const { check, stated, recomputed, subject, severity, figures } = result;
  const [total] = figures.map(({ fact }) => facts[fact]);
  if (TREE.test(check)) return `${check}|${severity}|${total?.table}|${total?.itemCode}`;
  const isTold = stated !== null && IN_TEXT.test(check);
  return isTold ? `${check}|${stated}|${recomputed}` : `${check}|${subject}|${stated}`;
}

/**
 * What a table shows of a figure and the text again, rounded otherwise, is one note; so are the same
 * words in every line of a list.
 */
function noteKey({ check, subject, outcome, cause, figures }: CheckResult): string | null {
  const isOfOne = figures.length > 1 || WORDS.test(check);
  return outcome === 'fail' && cause === null && isOfOne ? `${check}|${subject}` : null;
}

/**
 * Failures that share a figure that no identity confirms are explained by the one that shows the
 * fault best. A sentence that contradicts its table is wrong by itself: whatever else it breaks
 * follows from it.
 */
function withoutCascades(
  results: readonly CheckResult[],
  reading: Pick<FilingReading, 'facts'>,
): readonly CheckResult[] {
  if (!results.some(isOpen)) return results;
  const innocent = new Set(
    results
      .filter(({ outcome, figures }) => outcome === 'pass' && figures.length > 1)
      .flatMap(({ figures }) => figures.map(({ fact }) => fact)),
  );
  const now = [...results];
  explainByContradictions(now, innocent);
  reading.facts.forEach(({ origin }, suspect) => {
    if (innocent.has(suspect)) return;
    const [cause, ...others] = openWith(now, suspect)
      .filter((index) => origin === 'table' || !isRate(now[index]))
      .sort((a, b) => rank(now[a]) - rank(now[b]));
    for (const other of others) explain(now, other, cause);
  });
  return now;
}

/** What a sentence breaks that a table proves wrong. */
function explainByContradictions(results: CheckResult[], innocent: ReadonlySet<number>): void {
  results.forEach((result, index) => {
    const [sentence, cell] = result.figures.map(({ fact }) => fact);
    if (sentence === undefined || cell === undefined || !innocent.has(cell)) return;
    if (!isContradicted(result) || !isOpen(result)) return;
    const others = openWith(results, sentence).filter((other) => isExplainable(results[other]));
    for (const other of others) explain(results, other, index);
  });
}

const WORDS = /^words\./u;
const AGREEMENT = '.narrative-agrees';
const RATE = /\.(?:told-(?:share|growth|completion|change)|[a-z_]+_pct)/u;
/** What holds a sentence against a table or against another sentence. */
const IN_TEXT = /\.(?:narrative-agrees|told-[a-z-]+)$/u;

function isContradicted({ check }: CheckResult): boolean {
  return check.endsWith(AGREEMENT);
}

function isExplainable(result: CheckResult | undefined): boolean {
  return result !== undefined && !isContradicted(result);
}

/** A sentence may divide rightly told figures wrongly: that is a fault beside theirs. */
function isRate(result: CheckResult | undefined): boolean {
  return result !== undefined && RATE.test(result.check);
}

/** Fewer figures show a fault better; a sentence that repeats it shows it least. */
function rank(result: CheckResult | undefined): number {
  if (result === undefined) return Number.MAX_SAFE_INTEGER;
  return result.figures.length + (isContradicted(result) ? 2 : 0);
}

function openWith(results: readonly CheckResult[], fact: number): number[] {
  return results.flatMap((result, index) =>
    isOpen(result) && result.figures.some((figure) => figure.fact === fact) ? [index] : [],
  );
}

function explain(results: CheckResult[], index: number, cause: number | undefined): void {
  const result = results[index];
  if (result !== undefined && cause !== undefined) results[index] = explained(result, cause);
}

function explained(result: CheckResult, cause: number): CheckResult {
  return { ...result, severity: 'information', cause };
}
