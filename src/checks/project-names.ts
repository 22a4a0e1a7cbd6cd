import type { CheckResult } from '../../schemas/records/check.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

const PERFORMANCE = /\.performance$/u;
/** Codes of lines are Latin; a project is called by its name. */
const NAMED = /\p{Script=Han}/u;
const FEWEST_CHARACTERS = 5;

/** A project of the text whose name is that of a table with its words in another order. */
export function projectNameResults({ facts, told }: FilingReading): readonly CheckResult[] {
  const projects = facts
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact }) => PERFORMANCE.test(fact.statement) && NAMED.test(fact.itemCode));
  const printed = new Set(
    projects.filter(({ fact }) => fact.origin === 'table').map(({ fact }) => fact.itemCode),
  );
  const seen = new Set<string>();
  return projects.flatMap(({ fact, index }): CheckResult[] => {
    const name = fact.itemCode;
    if (fact.origin === 'table' || printed.has(name) || seen.has(name)) return [];
    seen.add(name);
    const other = [...printed].find((each) => areOfSameCharacters(each, name));
    if (other === undefined || name.length < FEWEST_CHARACTERS) return [];
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
