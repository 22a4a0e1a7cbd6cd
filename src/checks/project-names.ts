import type { CheckResult } from '../../schemas/records/check.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

const PERFORMANCE = /\.performance$/u;
/** Codes of lines are Latin; a project is called by its name. */
const NAMED = /\p{Script=Han}/u;
const FEWEST_CHARACTERS = 5;

/** A project that is called by the same words in another order elsewhere in the filing. */
export function projectNameResults({ facts, told }: FilingReading): readonly CheckResult[] {
  const first = new Map<string, number>();
  facts.forEach(({ statement, itemCode }, index) => {
    const isProject = PERFORMANCE.test(statement) && NAMED.test(itemCode);
    if (isProject && !first.has(itemCode)) first.set(itemCode, index);
  });
  const names = [...first.keys()];
  return [...first].flatMap(([name, index], position): CheckResult[] => {
    const other = names.slice(0, position).find((each) => areOfSameCharacters(each, name));
    const fact = facts[index];
    if (other === undefined || fact === undefined || name.length < FEWEST_CHARACTERS) return [];
    return [
      resultOf({
        check: 'performance.name-differs',
        statement: fact.statement,
        subject: name,
        outcome: 'fail',
        severity: 'warning',
        quoted: told.get(index)?.sentence ?? name,
        expected: other,
        provenance: fact.provenance,
        member: fact.member,
      }),
    ];
  });
}

function areOfSameCharacters(a: string, b: string): boolean {
  return a !== b && [...a].sort().join('') === [...b].sort().join('');
}
