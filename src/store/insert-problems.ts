import type { Problem } from '../../schemas/records/problem.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertProblems(store: Store, fileId: number, problems: readonly Problem[]): void {
  const rows = problems.map(({ provenance, ...problem }, index) => ({
    file_id: fileId,
    ordinal: index + 1,
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    statement: problem.statement,
    printed: problem.printed,
    ...optionalPlaceColumns(provenance),
  }));
  store.insert('problems', rows);
}
