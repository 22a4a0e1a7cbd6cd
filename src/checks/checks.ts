import type { Outcome } from '../../schemas/outcome.ts';
import type { CheckResult } from '../../schemas/records/check.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { figureChecks } from './figure-checks.ts';
import { questions } from './questions/questions.ts';
import { type FilingReading, isTemplate } from './reading.ts';
import { settled } from './settled/settled.ts';
import { factStatus } from './status/fact-status.ts';
import { statusWithNarrative } from './status/narrative-status.ts';
import { statusWithinText } from './status/text-status.ts';
import type { ToldKnowledge } from './told/told-checks.ts';
import { toldFigures } from './told-figures.ts';
import { type WordKnowledge, wordChecks } from './word-checks.ts';

type CheckKnowledge = ToldKnowledge & WordKnowledge;

export interface CheckedFacts {
  /** The same facts in the same order, with their status. */
  readonly facts: readonly Fact[];
  readonly checks: readonly CheckResult[];
}

/** Lays every check over one filing and gives each fact its status. */
export function checks(reading: FilingReading, knowledge: CheckKnowledge): Outcome<CheckedFacts> {
  const { facts } = reading;
  const indexed = { ...reading, figures: toldFigures(reading, knowledge.checks.rates) };
  const { printed, proofs, agreements, told, absent } = figureChecks(indexed, knowledge);
  const byTables = statusWithNarrative(factStatus(facts, printed, proofs), agreements);
  const status = statusWithinText(byTables, told, facts);
  const asked = isTemplate(reading)
    ? []
    : [...questions(indexed, knowledge), ...wordChecks(indexed, knowledge)];
  return {
    value: {
      facts: facts.map((fact, index) => ({ ...fact, status: status[index] ?? 'unchecked' })),
      checks: settled([...printed, ...agreements, ...told, ...absent, ...asked], reading),
    },
    problems: [],
  };
}
