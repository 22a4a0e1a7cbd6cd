import type { ReadFigures } from './facts/facts.ts';

/** A document among those of a filing. */
interface Part {
  readonly member: number | undefined;
}

/** The figures of one document among those of its filing. */
export function inMember(part: Part, read: ReadFigures, statementsBefore = 0): ReadFigures {
  return {
    facts: read.facts.map((fact) =>
      namingMember(
        part,
        fact.table === null ? fact : { ...fact, table: fact.table + statementsBefore },
      ),
    ),
    unassigned: read.unassigned.map((figure) => namingMember(part, figure)),
  };
}

/** A record that says which member of the archive it was read from. */
export function namingMember<T extends object>({ member }: Part, record: T): T {
  return member === undefined ? record : { ...record, member };
}
