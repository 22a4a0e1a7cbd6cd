import type { Fact } from '../../../schemas/records/fact.ts';
import { exact } from '../../amounts/exact.ts';
import { factTables } from './fact-index.ts';
import { type TableKnowledge, tableChecks } from './table-checks.ts';

/** What the identities inside one table say of a reading of it. */
export interface TableProof {
  /** Equalities that close, and those that stay open. */
  readonly closed: number;
  readonly open: number;
  /** Of the figures other than zero, the share over which an equality closes; 0 where there are none. */
  readonly provenShare: number;
}

/** @param facts those of one table */
export function tableProof(
  facts: readonly Fact[],
  knowledge: Omit<TableKnowledge, 'identitiesBetween'>,
): TableProof {
  const keys = new Set(facts.map(({ statement }) => statement));
  const tables = factTables(facts);
  const { printed, proofs } = tableChecks(
    { tables, printed: keys, unread: [] },
    { ...knowledge, identitiesBetween: [] },
  );
  const closed = proofs.filter(({ outcome }) => outcome === 'pass');
  const proven = new Set(closed.flatMap(({ figures }) => figures.map(({ fact }) => fact)));
  const told = facts.flatMap(({ value }, index) => (exact(value).isZero() ? [] : [index]));
  const open = printed.filter(
    ({ outcome, severity }) => outcome === 'fail' && severity === 'error',
  );
  return {
    closed: closed.length,
    open: open.length,
    provenShare: told.filter((index) => proven.has(index)).length / Math.max(1, told.length),
  };
}
