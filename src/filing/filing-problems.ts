import type { Filing } from '../../schemas/records/filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import type { RegionReading } from '../knowledge/region-of.ts';
import type { Tally } from './tally.ts';
import { baseName, isMisreading, isOwnName } from './unit-name.ts';

export function missingField(field: string): Problem {
  const message = `no ${field} found on the cover, in headings, labels, sentences or the file name`;
  return problem(`filing.${field}-unknown`, 'warning', message);
}

/** Whether a member lacks what another member of its filing says. */
export function isSettledByOthers({ code }: Problem, filing: Filing): boolean {
  switch (code) {
    case 'filing.unit-unknown':
      return filing.unitName !== null;
    case 'filing.year-unknown':
      return filing.fiscalYear !== null;
    case 'filing.kind-unknown':
      return filing.docKind !== null;
    case 'filing.region-unknown':
      return filing.regionCode !== null;
    default:
      return false;
  }
}

/**
 * Names that stand where the unit's own name should, and are not it: any other behind 部门：, and
 * elsewhere one that looks misread. Seed 000 prints 易阳县 for 易门县 above two tables.
 */
export function differingNames(
  unit: Tally,
  all: readonly Tally[],
  vocabulary: FilingVocabulary,
): readonly Problem[] {
  const own = baseName(unit.value, vocabulary);
  const others = all.filter((tally) => tally !== unit).flatMap((tally) => tally.votes);
  return others
    .filter(({ value, place }) => {
      const base = baseName(value, vocabulary);
      return isMisreading(base, own) || (place === 'label' && !isOwnName(base, own, vocabulary));
    })
    .map(({ value, provenance, place }) => ({
      ...problem(
        'filing.unit-name-differs',
        'warning',
        `${value} in a ${place}, expected ${unit.value} as in ${unit.votes.length} other places`,
      ),
      provenance,
      printed: value,
    }));
}

export function regionProblem(unitName: string, region: RegionReading | null): readonly Problem[] {
  if (region === null) {
    const message = `no region found for ${unitName}, neither in its name nor in the text`;
    return [problem('filing.region-unknown', 'information', message)];
  }
  if (region.verdict === 'found') return [];
  const candidates = region.candidates.map(({ code, name }) => `${code} ${name}`).join(', ');
  const message = `${unitName} may lie in ${candidates}; the text does not decide`;
  return [problem('filing.region-ambiguous', 'warning', message)];
}

function problem(code: string, severity: Problem['severity'], message: string): Problem {
  return { code, severity, message, provenance: null, statement: null, printed: null };
}
