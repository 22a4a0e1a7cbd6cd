import type { Document } from '../schemas/document/document.ts';
import { type Basis, basisSchema, type Table } from '../schemas/document/table.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { LogicalTable } from '../schemas/reading/logical-table.ts';
import type { Statement } from '../schemas/reading/statement.ts';
import type { Filing } from '../schemas/records/filing.ts';
import type { Problem } from '../schemas/records/problem.ts';
import { tableProof } from './checks/identities/table-proof.ts';
import { facts } from './facts/facts.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { statements } from './statements/statements.ts';
import { tableName } from './tables/table-name.ts';
import { tables } from './tables/tables.ts';

/**
 * The document with one reading a table. Where the texts of a table can be read in several ways, all are
 * tried, and the one is taken that leaves the most identities closed; each choice is recorded as a problem.
 */
export function chosenReadings(
  document: Document,
  filing: Filing,
  knowledge: Knowledge,
): Outcome<Document> {
  const several = document.blocks.flatMap((block) =>
    block.kind === 'table' && block.otherReadings !== undefined ? [block] : [],
  );
  if (several.length === 0) return { value: document, problems: [] };
  const readings = basisSchema.options.flatMap((basis) => {
    const read = tables(
      withReadings(document, () => basis),
      knowledge,
    );
    return statements(read.value, filing, knowledge).value.map((one) => ({ ...one, basis }));
  });
  const choices = connected(readings)
    .filter(({ ordinals }) => several.some(({ ordinal }) => ordinals.has(ordinal)))
    .map((group) => choice(group, several, knowledge));
  const chosen = new Map(
    choices.flatMap(({ ordinals, best }) => [...ordinals].map((ordinal) => [ordinal, best.basis])),
  );
  return {
    value: withReadings(document, ({ ordinal }) => chosen.get(ordinal)),
    problems: choices.map(recorded),
  };
}

/** A table as one basis gives it. */
interface Reading extends Statement {
  readonly basis: Basis;
}

/** Tables that share a part in one reading or another. */
interface Group {
  readonly ordinals: ReadonlySet<number>;
  /** One of its readings, to be named by. */
  readonly table: LogicalTable;
  readonly readings: readonly Reading[];
}

/** What a basis makes of a group, and what the identities inside its tables say of it. */
interface Candidate {
  readonly basis: Basis;
  readonly keys: readonly string[];
  readonly closed: number;
  readonly open: number;
}

interface Choice {
  readonly ordinals: ReadonlySet<number>;
  readonly table: LogicalTable;
  readonly candidates: readonly Candidate[];
  readonly best: Candidate;
}

function withReadings(document: Document, basisOf: (table: Table) => Basis | undefined): Document {
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.otherReadings === undefined) return block;
    const { otherReadings, ...table } = block;
    const basis = basisOf(block);
    return { ...table, ...otherReadings.find((reading) => reading.basis === basis) };
  });
  return { ...document, blocks };
}

function connected(readings: readonly Reading[]): readonly Group[] {
  const groups: Group[] = [];
  for (const reading of readings) {
    const touched = groups.filter(({ ordinals }) =>
      reading.table.ordinals.some((ordinal) => ordinals.has(ordinal)),
    );
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      ordinals: new Set([
        ...reading.table.ordinals,
        ...touched.flatMap(({ ordinals }) => [...ordinals]),
      ]),
      table: touched[0]?.table ?? reading.table,
      readings: [...touched.flatMap((group) => group.readings), reading],
    });
  }
  return groups;
}

/** Of the bases that a table of the group can be read by, the one with most identities closed. */
function choice(
  { ordinals, table, readings }: Group,
  several: readonly Table[],
  knowledge: Knowledge,
): Choice {
  const own = several.filter(({ ordinal }) => ordinals.has(ordinal));
  const bases = new Set(
    own.flatMap((one) =>
      [one.basis ?? [], ...(one.otherReadings ?? []).map(({ basis }) => basis)].flat(),
    ),
  );
  const candidates = [...bases].map((basis) => {
    const read = readings.filter((reading) => reading.basis === basis);
    const proofs = read.map((one) => tableProof(facts([one], knowledge).value.facts, knowledge));
    return {
      basis,
      keys: read.flatMap(({ key }) => key ?? []),
      closed: proofs.reduce((sum, { closed }) => sum + closed, 0),
      open: proofs.reduce((sum, { open }) => sum + open, 0),
    };
  });
  const best = candidates.reduce((first, next) => (isBetter(next, first) ? next : first));
  return { ordinals, table, candidates, best };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const gain = a.closed - a.open - (b.closed - b.open);
  return gain > 0 || (gain === 0 && a.open < b.open);
}

const NAMES: Readonly<Record<Basis, string>> = {
  'rules-in-doubt': 'by its rules as they are drawn',
  'rules-completed': 'by its rules and others put between the texts of its cells',
  alignment: 'by the alignment of its texts',
};

function recorded({ ordinals, table, candidates, best }: Choice): Problem {
  const name = tableName({ ...table, ordinals: [...ordinals] });
  const ways = candidates.map(
    ({ basis, keys, closed, open }) =>
      `${NAMES[basis]} (${keys.join(', ') || 'no known statement'}: ${closed} identities close, ${open} stay open)`,
  );
  return {
    code: 'tables.reading-chosen',
    severity: 'information',
    message: `rules are missing in table ${name}, which can be read ${ways.join('; ')}. It was read ${NAMES[best.basis]}`,
    provenance: table.provenance,
    statement: best.keys[0] ?? null,
    printed: table.caption.title?.text ?? null,
  };
}
