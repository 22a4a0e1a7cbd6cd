import type { Outcome } from '../schemas/outcome.ts';
import type { LogicalTable } from '../schemas/reading/logical-table.ts';
import type { Statement } from '../schemas/reading/statement.ts';
import type { Filing } from '../schemas/records/filing.ts';
import type { Problem } from '../schemas/records/problem.ts';
import { type TableProof, tableProof } from './checks/identities/table-proof.ts';
import { facts } from './facts/facts.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { statements } from './statements/statements.ts';
import { tableName } from './tables/table-name.ts';

/**
 * So much of a table's figures must be proven for its columns to be believed. The rest are labels that
 * no identity is about; with it, no figure was wrong on filings whose rules were taken away.
 */
const LEAST_PROVEN_SHARE = 0.8;

/**
 * The statements of some tables, of which those whose rules do not settle their cells must prove
 * themselves: no identity inside the table stays open, and most of its figures stand in one that
 * closes. What does not is a table without a meaning.
 */
export function provenStatements(
  tables: readonly LogicalTable[],
  filing: Filing,
  knowledge: Knowledge,
): Outcome<readonly Statement[]> {
  const read = statements(tables, filing, knowledge);
  const judged = read.value
    .filter(({ table }) => table.basis !== null)
    .map((statement) => judgedStatement(statement, knowledge));
  if (judged.length === 0) return read;
  const doubted = new Map(
    judged.flatMap(({ unread }) => (unread === null ? [] : [[unread.table, unread]])),
  );
  const believed = statements(
    tables.filter((table) => !doubted.has(table)),
    filing,
    knowledge,
  );
  const byTable = new Map([...believed.value, ...doubted.values()].map((one) => [one.table, one]));
  return {
    value: tables.flatMap((table) => byTable.get(table) ?? []),
    problems: [...believed.problems, ...judged.flatMap(({ problems }) => problems)],
  };
}

interface Judged {
  /** The table as one without a meaning; null where its reading is believed. */
  readonly unread: Statement | null;
  readonly problems: readonly Problem[];
}

function judgedStatement(statement: Statement, knowledge: Knowledge): Judged {
  const read = facts([statement], knowledge).value;
  const proof = tableProof(read.facts, knowledge);
  const isBelieved =
    statement.key !== null && proof.open === 0 && proof.provenShare >= LEAST_PROVEN_SHARE;
  if (isBelieved) return { unread: null, problems: chosen(statement, proof) };
  const entries = statement.entries.map((entry) => ({ ...entry, item: null, measure: null }));
  return {
    unread: { ...statement, key: null, entries },
    problems: [unread(statement, proof, read.facts.length + read.unassigned.length)],
  };
}

/** What of a table had to be told: the choice between several readings is recorded where it is made. */
function chosen({ key, table }: Statement, { closed }: TableProof): readonly Problem[] {
  if (table.basis !== 'alignment') return [];
  const message = `table ${tableName(table)} has no rules between its columns and was read by their alignment as ${key}: ${closed} identities close inside it, none stays open`;
  return [
    problemOf(table, {
      code: 'tables.read-by-alignment',
      severity: 'information',
      message,
      key,
    }),
  ];
}

function unread(
  { key, table }: Statement,
  { open, provenShare }: TableProof,
  count: number,
): Problem {
  const why =
    key === null
      ? 'it is no statement that is known'
      : `read as ${key}, ${open} identities stay open and ${Math.floor(provenShare * 100)} % of its figures stand in one that closes`;
  const where =
    table.basis === 'alignment'
      ? `stand below each other in table ${tableName(table)} without rules between the columns`
      : `stand in table ${tableName(table)}, which lacks rules between its texts`;
  const message = `${count} figures ${where}, and were not read as a table: ${why}; expected identities that close over the columns. They are kept without a meaning: compare the page`;
  return problemOf(table, { code: 'tables.unread-alignment', severity: 'warning', message, key });
}

function problemOf(
  { provenance, caption }: LogicalTable,
  { key, ...problem }: Pick<Problem, 'code' | 'severity' | 'message'> & Pick<Statement, 'key'>,
): Problem {
  return { ...problem, provenance, statement: key, printed: caption.title?.text ?? null };
}
