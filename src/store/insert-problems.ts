import type { Problem } from '../../schemas/records/problem.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertProblems(store: Store, fileId: number, problems: readonly Problem[]): void {
  problems.forEach((problem, index) => {
    const { code, severity, message, statement, printed, provenance } = problem;
    store.run(
      `INSERT INTO problems (file_id, ordinal, code, severity, message, statement, printed,
         page, bbox, locator, provenance)
       VALUES (:fileId, :ordinal, :code, :severity, :message, :statement, :printed,
         :page, :bbox, :locator, :provenance)`,
      {
        fileId,
        ordinal: index + 1,
        ...{ code, severity, message, statement, printed },
        ...optionalPlaceColumns(provenance),
      },
    );
  });
}
