import type { ToldWords } from '../../schemas/reading/mention.ts';
import type { Statement } from '../../schemas/reading/statement.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { Filing } from '../../schemas/records/filing.ts';
import type { Indicator } from '../../schemas/records/indicator.ts';
import type { ListedUnit } from '../../schemas/records/listed-unit.ts';
import type { SectionRecord } from '../../schemas/records/section.ts';
import type { StatementRecord } from '../../schemas/records/statement-record.ts';

/** All that was read of one filing: what the checks look at. */
export interface FilingReading {
  readonly filing: Filing;
  readonly facts: readonly Fact[];
  /** Printed figures without a meaning. */
  readonly unassigned: readonly UnassignedFigure[];
  /** The words around the facts of the running text, by the index of the fact. */
  readonly told: ReadonlyMap<number, ToldWords>;
  readonly statements: readonly Statement[];
  /** The same statements as the database keeps them, one for one. */
  readonly records: readonly StatementRecord[];
  readonly sections: readonly SectionRecord[];
  readonly units: readonly ListedUnit[];
  readonly indicators: readonly Indicator[];
}

/** So many statements without a figure in any are a form that nobody filled in. */
const FEWEST_STATEMENTS = 3;

/** Whether the filing is a template altogether: one fault, which `statements.template` names. */
export function isTemplate({ records }: Pick<FilingReading, 'records'>): boolean {
  const known = records.filter(({ statement }) => statement !== null);
  return known.length >= FEWEST_STATEMENTS && known.every(({ empty }) => empty);
}
