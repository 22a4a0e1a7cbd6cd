import type { Severity } from '../../schemas/records/problem.ts';
import type {
  FilingRow,
  FindingRow,
  ReasonCount,
  StatusCount,
  UndecidedCount,
} from '../../schemas/sql/audit-row.ts';
import type { CheckFigureRow } from '../../schemas/sql/check-row.ts';
import type { Place } from '../../schemas/sql/place.ts';
import type { ProblemRow } from '../../schemas/sql/problem-row.ts';
import type { ReportKnowledge } from '../knowledge/wording.ts';
import {
  filingProblems,
  findingRows,
  outcomeCounts,
  reasonCounts,
  statusCounts,
  undecidedCounts,
} from '../store/audit-rows.ts';
import { checkFigureRows } from '../store/check-rows.ts';
import type { Store } from '../store/store.ts';
import { type Grade, gradeOf } from './grade.ts';

/** Something about a filing that its reader should know, with the figures of both sides. */
export interface Finding {
  /** `f3-c12` for check 12 of filing 3, `f3-p2` for its problem 2. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly outcome: string;
  readonly statement: string;
  readonly subject: string;
  /** In the unit of the facts; money in yuan. */
  readonly stated: string | null;
  readonly recomputed: string | null;
  readonly difference: string | null;
  readonly quoted: string | null;
  readonly expected: string | null;
  readonly table: string | null;
  readonly file: string;
  readonly place: Place;
  readonly figures: readonly CheckFigureRow[];
  /** Failures that follow from this one. */
  readonly consequences: readonly Finding[];
}

/** All that is to be said about one filing. */
export interface FilingAudit {
  readonly filing: FilingRow;
  readonly grade: Grade;
  readonly statuses: readonly StatusCount[];
  readonly outcomes: Readonly<Record<string, number>>;
  /** Errors, then warnings, then information; in the order of the filing. */
  readonly findings: readonly Finding[];
  /** Identities that close only because figures were rounded. */
  readonly rounding: readonly Finding[];
  readonly undecided: readonly UndecidedCount[];
  readonly unread: readonly ReasonCount[];
}

const GRAVITY: Readonly<Record<Severity, number>> = {
  fatal: 0,
  error: 1,
  warning: 2,
  information: 3,
};

/** Reads what the database knows about a filing into a report. */
export function filingAudit(
  store: Store,
  filing: FilingRow,
  { findings: seed }: Pick<ReportKnowledge, 'findings'>,
): FilingAudit {
  const rows = findingRows(store, filing.filing_id);
  const failed = rows.filter(({ outcome }) => outcome !== 'pass');
  const ofFigures = failed
    .filter(({ cause }) => cause === null)
    .map((row) => finding(store, row, failed));
  const ofReading = problemFindings(store, filing, seed.problems);
  const findings = [...ofFigures, ...ofReading].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity],
  );
  const statuses = statusCounts(store, filing.filing_id);
  return {
    filing,
    grade: gradeOf(findings, statuses, seed),
    statuses,
    outcomes: Object.fromEntries(
      outcomeCounts(store, filing.filing_id).map(({ outcome, checks }) => [outcome, checks]),
    ),
    findings,
    rounding: rows
      .filter(({ outcome }) => outcome === 'pass')
      .map((row) => finding(store, row, [])),
    undecided: undecidedCounts(store, filing.filing_id),
    unread: reasonCounts(store, filing.filing_id),
  };
}

function finding(store: Store, row: FindingRow, failed: readonly FindingRow[]): Finding {
  const figures = checkFigureRows(store, row);
  const [first] = figures;
  const { page, bbox, locator } = row.page === null && row.locator === null ? (first ?? row) : row;
  return {
    id: `f${row.filing_id}-c${row.ordinal}`,
    check: row.identity,
    severity: row.severity,
    outcome: row.outcome,
    statement: row.statement,
    subject: row.subject,
    stated: row.stated,
    recomputed: row.recomputed,
    difference: row.difference,
    quoted: row.quoted,
    expected: row.expected,
    table: row.table_title,
    file: row.file,
    place: { page, bbox, locator },
    figures,
    consequences: failed
      .filter(({ cause }) => cause === row.ordinal)
      .map((consequence) => finding(store, consequence, failed)),
  };
}

/** Problems of reading that are faults of the filing; the same words twice are one finding. */
function problemFindings(
  store: Store,
  filing: FilingRow,
  severities: Readonly<Record<string, Severity>>,
): readonly Finding[] {
  const found = filingProblems(store, filing.filing_id).flatMap((problem, index) => {
    const severity = severities[problem.code];
    if (severity === undefined) return [];
    return [problemFinding(problem, severity, `f${filing.filing_id}-p${index + 1}`)];
  });
  const first = new Map<string, Finding>();
  for (const each of found) {
    const key = `${each.check}|${each.quoted}`;
    const earlier = first.get(key);
    first.set(
      key,
      earlier === undefined ? each : { ...earlier, consequences: [...earlier.consequences, each] },
    );
  }
  return [...first.values()];
}

function problemFinding(problem: ProblemRow, severity: Severity, id: string): Finding {
  const { page, bbox, locator } = problem;
  return {
    id,
    check: problem.code,
    severity,
    outcome: 'fail',
    statement: problem.statement ?? 'filing',
    subject: problem.printed ?? '',
    stated: null,
    recomputed: null,
    difference: null,
    quoted: problem.printed,
    expected: null,
    table: null,
    file: problem.source,
    place: { page, bbox, locator },
    figures: [],
    consequences: [],
  };
}
