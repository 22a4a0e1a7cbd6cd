import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ProjectsSeed } from '../../../schemas/seeds/projects.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const PERFORMANCE = /\.performance$/u;
/** Codes of lines are Latin; a project is called by its name. */
const NAMED = /\p{Script=Han}/u;
const FEWEST_CHARACTERS = 5;

/**
 * A project that is called by the same words in another order elsewhere in the filing, or by the same
 * words with another ending (调研 and 调研经费).
 */
export function projectNameResults(
  { facts, told }: Pick<FilingReading, 'facts' | 'told'>,
  seed: ProjectsSeed,
): readonly CheckResult[] {
  const first = new Map<string, number>();
  facts.forEach(({ statement, itemCode }, index) => {
    const isProject = PERFORMANCE.test(statement) && NAMED.test(itemCode);
    if (isProject && !first.has(itemCode)) first.set(itemCode, index);
  });
  const names = [...first.keys()];
  return [...first].flatMap(([name, index], position): CheckResult[] => {
    const earlier = names.slice(0, position);
    const turned = earlier.find((each) => areOfSameCharacters(each, name));
    const other = turned ?? earlier.find((each) => haveSameCore(each, name, seed));
    const fact = facts[index];
    if (other === undefined || fact === undefined || name.length < FEWEST_CHARACTERS) return [];
    return [
      resultOf({
        check: turned === undefined ? 'performance.name-varies' : 'performance.name-differs',
        statement: fact.statement,
        subject: name,
        outcome: 'fail',
        severity: turned === undefined ? 'information' : 'warning',
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

const MARKS = /\p{P}/gu;

function haveSameCore(
  a: string,
  b: string,
  { project_code, project_suffix }: ProjectsSeed,
): boolean {
  const [one, other] = [a, b].map((name) => foldedText(name).replace(project_code, ''));
  const [core, otherCore] = [one, other].map((name) =>
    (name ?? '').replace(project_suffix, '').replace(MARKS, ''),
  );
  return one !== other && core === otherCore;
}
