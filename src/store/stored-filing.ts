import { z } from 'zod';
import { provenanceSchema } from '../../schemas/document/provenance.ts';
import { checkFigureSchema, checkResultSchema } from '../../schemas/records/check.ts';
import { type CheckedFiling, checkedFilingSchema } from '../../schemas/records/checked-filing.ts';
import { filingSchema } from '../../schemas/records/filing.ts';
import { indicatorSchema } from '../../schemas/records/indicator.ts';
import { listedUnitSchema } from '../../schemas/records/listed-unit.ts';
import { type Problem, problemSchema } from '../../schemas/records/problem.ts';
import { sectionRecordSchema } from '../../schemas/records/section.ts';
import { statementRecordSchema } from '../../schemas/records/statement-record.ts';
import { jsonTextSchema } from '../../schemas/sql/json-text.ts';
import { memberIndexSql } from './member-index.ts';
import type { Store } from './store.ts';
import { type StoredFigure, storedFigures } from './stored-figures.ts';

/**
 * The records that the pipeline made of a file or archive, read back as they were written. A
 * locator that only repeats the default for its place comes back as null.
 */
export function storedFilings(store: Store, source: string): CheckedFiling[] {
  return store.rows(filingRowSchema, FILINGS, { source }).map((row) => {
    const { filingId } = row;
    const figures = storedFigures(store, filingId);
    return checkedFilingSchema.parse({
      filing: filingSchema.parse(row),
      members: store
        .rows(memberSchema, MEMBERS, { filingId })
        .flatMap(({ member }) => member ?? []),
      sections: storedSections(store, filingId),
      units: store.rows(listedUnitRowSchema, LISTED_UNITS, { filingId }),
      statements: store.rows(statementRowSchema, STATEMENTS, { filingId }),
      facts: figures.filter(isFact),
      unassigned: figures.filter((figure) => !isFact(figure)),
      indicators: store.rows(indicatorRowSchema, INDICATORS, { filingId }),
      checks: storedChecks(store, filingId),
    });
  });
}

/** The problems of a file in the order in which they were met. */
export function storedProblems(store: Store, source: string): Problem[] {
  return store.rows(problemRecordSchema, PROBLEMS, { source });
}

function isFact(figure: StoredFigure): boolean {
  return figure.reason === null;
}

function storedSections(store: Store, filingId: number) {
  return store.rows(sectionRowSchema, SECTIONS, { filingId }).map((section) => ({
    ...section,
    paragraphs: store.rows(paragraphRecordSchema, PARAGRAPHS, {
      filingId,
      ordinal: section.ordinal,
    }),
  }));
}

function storedChecks(store: Store, filingId: number) {
  return store.rows(checkRowSchema, CHECKS, { filingId }).map((check) => ({
    ...check,
    figures: store.rows(checkFigureSchema, CHECK_FIGURES, { filingId, ordinal: check.ordinal }),
  }));
}

const place = jsonTextSchema(provenanceSchema);
const texts = jsonTextSchema(z.array(z.string()));
const ordinal = z.int();

const filingRowSchema = z.object({
  ...filingSchema.unwrap().shape,
  filingId: z.int(),
});
const FILINGS = `
  SELECT filing_id AS filingId, doc_kind AS docKind, fiscal_year AS fiscalYear,
    unit_name AS unitName, region_code AS regionCode, scope
  FROM filings JOIN current_files USING (file_id) WHERE source = :source ORDER BY filing_id`;

const memberSchema = z.object({ member: z.int().nullable() });
const MEMBERS = `
  SELECT ${memberIndexSql('filing_files.file_id')} AS member
  FROM filing_files WHERE filing_id = :filingId ORDER BY file_id`;

/** Null is how SQL says that a record names no member. */
const member = z
  .int()
  .nullable()
  .transform((index) => index ?? undefined);

const sectionRowSchema = z.object({
  ...sectionRecordSchema.unwrap().omit({ paragraphs: true }).shape,
  ordinal,
  path: texts,
  member,
  provenance: place.nullable(),
});
const SECTIONS = `
  SELECT ordinal, path, role, provenance, ${memberIndexSql('sections.file_id')} AS member
  FROM sections
  WHERE filing_id = :filingId ORDER BY ordinal`;

const paragraphRecordSchema = z.object({ text: z.string(), provenance: place });
const PARAGRAPHS = `
  SELECT text, provenance FROM paragraphs
  WHERE filing_id = :filingId AND section_ordinal = :ordinal ORDER BY ordinal`;

const listedUnitRowSchema = z.object({
  ...listedUnitSchema.unwrap().shape,
  isOwnOffice: z.int().transform((flag) => flag === 1),
  member,
  provenance: place,
});
const LISTED_UNITS = `
  SELECT name, is_own_office AS isOwnOffice, provenance,
    ${memberIndexSql('listed_units.file_id')} AS member
  FROM listed_units WHERE filing_id = :filingId ORDER BY ordinal`;

const statementRowSchema = z.object({
  ...statementRecordSchema.unwrap().shape,
  notes: texts,
  evidence: texts,
  empty: z.int().transform((flag) => flag === 1),
  member,
  provenance: place,
});
const STATEMENTS = `
  SELECT statement, title, form_number AS formNumber, printed_unit AS printedUnit, department,
    notes, evidence, empty, provenance, ${memberIndexSql('statements.file_id')} AS member
  FROM statements WHERE filing_id = :filingId ORDER BY ordinal`;

const indicatorRowSchema = z.object({
  ...indicatorSchema.unwrap().shape,
  member,
  provenance: place,
});
const INDICATORS = `
  SELECT project, level1, level2, level3, nature, target, unit, actual, weight, score, reason,
    statement_ordinal - 1 AS "table", provenance, ${memberIndexSql('indicators.file_id')} AS member
  FROM indicators WHERE filing_id = :filingId ORDER BY ordinal`;

const checkRowSchema = z.object({
  ...checkResultSchema.unwrap().omit({ figures: true }).shape,
  ordinal,
  member,
  provenance: place.nullable(),
});
const CHECKS = `
  SELECT ordinal, identity AS "check", statement, subject, outcome, severity, stated, recomputed,
    difference, quoted, expected, cause - 1 AS cause, provenance,
    ${memberIndexSql('checks.file_id')} AS member
  FROM checks WHERE filing_id = :filingId ORDER BY ordinal`;

const CHECK_FIGURES = `
  SELECT figure_ordinal - 1 AS fact, side, weight FROM check_figures
  WHERE filing_id = :filingId AND check_ordinal = :ordinal ORDER BY ordinal`;

const problemRecordSchema = z.object({
  ...problemSchema.unwrap().shape,
  provenance: place.nullable(),
});
const PROBLEMS = `
  SELECT code, severity, message, statement, printed, provenance
  FROM problems JOIN current_files USING (file_id) WHERE source = :source ORDER BY ordinal`;
