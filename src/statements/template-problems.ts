import type { Statement } from '../../schemas/reading/statement.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { printedNumber } from '../amounts/printed-number.ts';

/** One or two empty statements are nothing strange; all of so many are forms that nobody filled in. */
const FEWEST_STATEMENTS = 3;

/** A filing whose statements hold no figure at all is a template (附件2：部门决算模板). */
export function templateProblems(statements: readonly Statement[]): readonly Problem[] {
  const known = statements.filter(({ key }) => key !== null);
  const [first] = known;
  if (first === undefined || known.length < FEWEST_STATEMENTS || known.some(hasFigure)) return [];
  return [
    {
      code: 'statements.template',
      severity: 'warning',
      message: `none of its ${known.length} statements holds a figure: it is a template, or was published before it was filled in`,
      provenance: first.table.provenance,
      statement: null,
      printed: null,
    },
  ];
}

function hasFigure({ entries }: Statement): boolean {
  return entries.some(({ cell }) => printedNumber(cell.text).kind === 'number');
}
