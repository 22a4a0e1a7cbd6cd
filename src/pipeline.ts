import { extract } from '../extractors/registry.ts';
import type { Document } from '../schemas/document/document.ts';
import type { SourceFile } from '../schemas/document/source-file.ts';
import { SourceError } from '../schemas/errors.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { CheckedFiling } from '../schemas/records/checked-filing.ts';
import { checks } from './checks/checks.ts';
import { facts } from './facts/facts.ts';
import { narrativeFacts } from './facts/narrative-facts.ts';
import { filingIdentity } from './filing/filing-identity.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { narrative } from './narrative/narrative.ts';
import { outline } from './outline/outline.ts';
import { sectionRecords } from './outline/section-records.ts';
import { statementRecords } from './statements/statement-records.ts';
import { statements } from './statements/statements.ts';
import { tables } from './tables/tables.ts';

/**
 * Reads one file from bytes to checked records. This is the one place that knows the order of the
 * stages, and the one catch for files that cannot be opened: they become a fatal problem.
 *
 * @returns null where the file could not be opened
 */
export async function readFiling(
  source: SourceFile,
  knowledge: Knowledge,
): Promise<Outcome<CheckedFiling | null>> {
  let extracted: Outcome<Document>;
  try {
    extracted = await extract(source);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { value: null, problems: [fatal(error)] };
  }
  const read = checkedFiling(extracted.value, source.source, knowledge);
  return { value: read.value, problems: [...extracted.problems, ...read.problems] };
}

/** The line from a document to its checked records: pure, and the same for every format. */
export function checkedFiling(
  document: Document,
  source: string,
  knowledge: Knowledge,
): Outcome<CheckedFiling> {
  const identity = filingIdentity(document, knowledge, source);
  const sections = outline(document, knowledge);
  const found = tables(document, knowledge);
  const read = statements(found.value, identity.value.filing, knowledge);
  const figures = facts(read.value, knowledge);
  const told = narrative(document, sections.value, identity.value.filing, knowledge);
  const stated = narrativeFacts(told.value, figures.value.facts, knowledge);
  const printed = new Set(read.value.flatMap(({ key }) => key ?? []));
  const checked = checks([...figures.value.facts, ...stated.value.facts], printed, knowledge);
  return {
    value: {
      format: document.format,
      filing: identity.value.filing,
      sections: sectionRecords(document, sections.value),
      statements: statementRecords(read.value),
      facts: checked.value.facts,
      unassigned: [...figures.value.unassigned, ...stated.value.unassigned],
      checks: checked.value.checks,
    },
    problems: [identity, sections, found, read, figures, told, stated, checked].flatMap(
      ({ problems }) => problems,
    ),
  };
}

function fatal(error: SourceError): Outcome<null>['problems'][number] {
  return {
    code: error.code,
    severity: 'fatal',
    message: error.message,
    provenance: null,
    statement: null,
    printed: null,
  };
}
