import type { Provenance } from '../../../schemas/document/provenance.ts';
import type { GridRow } from '../../../schemas/reading/logical-table.ts';
import type { Statement } from '../../../schemas/reading/statement.ts';
import type { CheckResult } from '../../../schemas/records/check.ts';
import {
  type Classifications,
  entryByCode,
  type NameAgreement,
  nameAgreement,
} from '../../knowledge/classification.ts';
import type { StatementKinds } from '../../knowledge/statements.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly provenance: Provenance;
}

/**
 * Each printed code with the name beside it, rows without figures too, against the lists of the
 * year: a slip of the code, a name of another year, and what the lists do not have. The lists are
 * recalled and not official, so nothing here is an error; an alias is none at all.
 */
export function codeNameResults(
  { statements, records, filing }: FilingReading,
  knowledge: {
    readonly statements: StatementKinds;
    readonly classifications: Classifications;
  },
): readonly CheckResult[] {
  return statements.flatMap((statement, index) => {
    const scheme = knowledge.statements.get(statement.key ?? '')?.codes ?? null;
    if (scheme === null) return [];
    const list = knowledge.classifications[scheme];
    const member = records[index]?.member;
    return codedRows(statement).flatMap((row) => {
      const agreement = nameAgreement(list, row.code, row.name, filing.fiscalYear);
      const listed = entryByCode(list, row.code, filing.fiscalYear)?.name ?? null;
      const found = disagreement(row, agreement, listed);
      return found === null
        ? []
        : [
            {
              ...found,
              statement: statement.key ?? '',
              ...(member === undefined ? {} : { member }),
            },
          ];
    });
  });
}

function disagreement(
  { code, name, provenance }: CodedRow,
  agreement: NameAgreement,
  listed: string | null,
): CheckResult | null {
  const { verdict } = agreement;
  if (verdict === 'exact' || verdict === 'alias') return null;
  return resultOf({
    check: `codes.${verdict}`,
    subject: `${code} ${name}`,
    outcome: 'fail',
    severity: verdict === 'other-code' ? 'warning' : 'information',
    quoted: `${code} ${name}`,
    expected: verdict === 'other-code' ? `${agreement.code} ${name}` : listed,
    provenance,
  });
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/u;
const NAME = /^\P{N}*\p{Script=Han}{2}\P{N}*$/u;

/** Code and name in neighbouring cells; blank cells between them (项, 目) are passed over. */
function codedRows({ table }: Statement): readonly CodedRow[] {
  const rows = table.grid.slice(table.headerRowCount).flatMap((row) => codedPairs(row));
  const seen = new Set<string>();
  return rows.filter(({ code, name }) => {
    const key = `${code} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function codedPairs(row: GridRow): readonly CodedRow[] {
  return row.flatMap((cell, column) => {
    const code = foldedText(cell.text);
    if (!CODE.test(code) || cell === row[column - 1] || cell.provenance === null) return [];
    const beside = row
      .slice(column + 1)
      .find((other) => other !== cell && other.text.trim() !== '');
    const name = foldedText(beside?.text ?? '');
    return NAME.test(name) ? [{ code, name, provenance: cell.provenance }] : [];
  });
}
