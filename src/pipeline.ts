import type { Document } from '../schemas/document/document.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { FilingPart } from '../schemas/reading/filing-part.ts';
import type { CheckedFiling } from '../schemas/records/checked-filing.ts';
import { checks } from './checks/checks.ts';
import { chosenReadings } from './chosen-readings.ts';
import { unexplained } from './coverage/unexplained.ts';
import { facts, type ReadFigures } from './facts/facts.ts';
import { narrativeFacts } from './facts/narrative-facts.ts';
import { filingIdentity } from './filing/filing-identity.ts';
import { joinedFiling } from './filing/gathered.ts';
import { inFiling, type Place, type Placed } from './filing/in-filing.ts';
import { listedUnits } from './filing/listed-units.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import { narrative } from './narrative/narrative.ts';
import { outline } from './outline/outline.ts';
import { sectionRecords } from './outline/section-records.ts';
import { provenStatements } from './proven-statements.ts';
import { indicators } from './statements/indicators.ts';
import { statementRecords } from './statements/statement-records.ts';
import { tables } from './tables/tables.ts';

/**
 * The first half of the line: one document to its sections and statements. With `checkedFiling` the one
 * place that knows the order of the stages; pure, and the same for every format.
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
  const chosen = chosenReadings(document, identity.value.filing, knowledge);
  const found = tables(chosen.value, knowledge);
  const read = provenStatements(found.value, identity.value.filing, knowledge);
  return {
    value: {
      document: chosen.value,
      member,
      filing: identity.value.filing,
      sections: sections.value,
      statements: read.value,
    },
    problems: [identity, sections, chosen, found, read].flatMap(({ problems }) => problems),
  };
}

/** The second half: the documents of one filing to its checked records. */
export function checkedFiling(
  parts: readonly FilingPart[],
  knowledge: Knowledge,
): Outcome<CheckedFiling> {
  const filing = joinedFiling(parts.map((part) => part.filing));
  const places = parts.map((part, index) => ({
    ...part,
    statementsBefore: parts.slice(0, index).flatMap((one) => one.statements).length,
  }));
  const figures = places.map((place) => placed(facts(place.statements, knowledge), place));
  const printedFacts = figures.flatMap((read) => read.facts);
  const told = places.map((place) => {
    const { value, problems } = narrative(place.document, place.sections, filing, knowledge);
    const stated = narrativeFacts(value, printedFacts, knowledge);
    const read = placed(stated, place);
    return { ...read, words: stated.value.told, problems: [...problems, ...read.problems] };
  });
  const read = [...figures, ...told];
  const left = places.map((place, index) => {
    const known = [figures[index], told[index]].flatMap((one) => one ?? []);
    return unexplained(place.document, known, knowledge).map((figure) => inFiling(figure, place));
  });
  const inPlace = <T extends Placed>(of: (part: FilingPart) => readonly T[]): readonly T[] =>
    places.flatMap((place) => of(place).map((record) => inFiling(record, place)));
  const sections = inPlace((part) => sectionRecords(part.document, part.sections));
  const units = inPlace(({ document }) => listedUnits(document, knowledge.filingVocabulary));
  const records = inPlace((part) => statementRecords(part.statements));
  const found = inPlace((part) => indicators(part.statements, knowledge));
  const words = told.flatMap((one) => one.words);
  const checked = checks(
    {
      filing,
      facts: read.flatMap((one) => one.facts),
      unassigned: read.flatMap((one) => one.unassigned),
      told: new Map(words.map((each, index) => [printedFacts.length + index, each])),
      statements: parts.flatMap((part) => part.statements),
      records,
      sections,
      units,
      indicators: found,
    },
    knowledge,
  );
  return {
    value: {
      filing,
      members: parts.flatMap(({ member }) => member ?? []),
      sections,
      units,
      statements: records,
      facts: checked.value.facts,
      unassigned: [...read.flatMap((one) => one.unassigned), ...left.flat()],
      indicators: found,
      checks: checked.value.checks,
    },
    problems: [...read.flatMap(({ problems }) => problems), ...checked.problems],
  };
}

function placed({ value, problems }: Outcome<ReadFigures>, place: Place) {
  return {
    facts: value.facts.map((fact) => inFiling(fact, place)),
    unassigned: value.unassigned.map((figure) => inFiling(figure, place)),
    problems,
  };
}
