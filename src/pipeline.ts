import type { Document } from '../schemas/document/document.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Section } from '../schemas/reading/section.ts';
import type { Statement } from '../schemas/reading/statement.ts';
import type { CheckedFiling } from '../schemas/records/checked-filing.ts';
import type { Filing } from '../schemas/records/filing.ts';
import { checks } from './checks/checks.ts';
import { facts } from './facts/facts.ts';
import { narrativeFacts } from './facts/narrative-facts.ts';
import { filingIdentity } from './filing/filing-identity.ts';
import { joinedFiling } from './filing/gathered.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { narrative } from './narrative/narrative.ts';
import { outline } from './outline/outline.ts';
import { sectionRecords } from './outline/section-records.ts';
import { inMember, namingMember } from './part-records.ts';
import { statementRecords } from './statements/statement-records.ts';
import { statements } from './statements/statements.ts';
import { tables } from './tables/tables.ts';

/** A document with what the stages find in it by itself, before its filing is known. */
export interface FilingPart {
  readonly document: Document;
  /** Which member of the archive it is; undefined where the file itself is the document. */
  readonly member: number | undefined;
  readonly filing: Filing;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}

/**
 * The first half of the line: one document to its sections and statements. Together with
 * `checkedFiling` this is the one place that knows the order of the stages; pure, and the same for
 * every format.
 *
 * @param source path or URL, as evidence for the identity of the filing
 */
export function filingPart(
  document: Document,
  source: string,
  knowledge: Knowledge,
  member?: number,
): Outcome<FilingPart> {
  const identity = filingIdentity(document, knowledge, source);
  const sections = outline(document, knowledge);
  const found = tables(document, knowledge);
  const read = statements(found.value, identity.value.filing, knowledge);
  return {
    value: {
      document,
      member,
      filing: identity.value.filing,
      sections: sections.value,
      statements: read.value,
    },
    problems: [identity, sections, found, read].flatMap(({ problems }) => problems),
  };
}

/** The second half: the documents of one filing to its checked records. */
export function checkedFiling(
  parts: readonly FilingPart[],
  knowledge: Knowledge,
): Outcome<CheckedFiling> {
  const filing = joinedFiling(parts.map((part) => part.filing));
  const figures = parts.map((part, index) => {
    const read = facts(part.statements, knowledge);
    const before = parts.slice(0, index).reduce((sum, one) => sum + one.statements.length, 0);
    return { ...inMember(part, read.value, before), problems: read.problems };
  });
  const printedFacts = figures.flatMap((read) => read.facts);
  const stated = parts.map((part) => {
    const told = narrative(part.document, part.sections, filing, knowledge);
    const read = narrativeFacts(told.value, printedFacts, knowledge);
    return {
      ...inMember(part, read.value),
      told: read.value.told,
      problems: [...told.problems, ...read.problems],
    };
  });
  const read = [...figures, ...stated];
  const records = parts.flatMap((part) =>
    statementRecords(part.statements).map((record) => namingMember(part, record)),
  );
  const sections = parts.flatMap((part) =>
    sectionRecords(part.document, part.sections).map((record) => namingMember(part, record)),
  );
  const words = stated.flatMap(({ told }) => told);
  const checked = checks(
    {
      filing,
      facts: read.flatMap((one) => one.facts),
      unassigned: read.flatMap((one) => one.unassigned),
      told: new Map(words.map((each, index) => [printedFacts.length + index, each])),
      statements: parts.flatMap((part) => part.statements),
      records,
      sections,
    },
    knowledge,
  );
  return {
    value: {
      filing,
      members: parts.flatMap(({ member }) => member ?? []),
      sections,
      statements: records,
      facts: checked.value.facts,
      unassigned: read.flatMap((one) => one.unassigned),
      checks: checked.value.checks,
    },
    problems: [...read.flatMap(({ problems }) => problems), ...checked.problems],
  };
}
