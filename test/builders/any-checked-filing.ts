import fc from 'fast-check';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { Indicator } from '../../schemas/records/indicator.ts';
import type { Problem } from '../../schemas/records/problem.ts';

/** Any characters, Chinese ones beyond the basic plane and NUL among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('因公出国（境）费', '𠮷野', "'; DROP TABLE figures; --", '=1+1', 'a\u0000b'),
);
const optionalText = fc.option(text, { nil: null });
const natural = fc.nat(100_000);
const positive = fc.integer({ min: 1, max: 100_000 });
const coordinate = fc.double({ min: -10, max: 2000, noNaN: true }).map((number) => number + 0);
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(99))
  .map(([sign, whole, cents]) => `${sign}${whole}.${cents}`);

const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const), // a literal type, which constant() would widen
    page: positive,
    bbox: fc.tuple(coordinate, coordinate, coordinate, coordinate),
  }),
  fc.record({
    kind: fc.constant('cell' as const), // a literal type, which constant() would widen
    part: text,
    table: positive,
    row: positive,
    column: positive,
  }),
  fc.record({
    kind: fc.constant('span' as const), // a literal type, which constant() would widen
    start: natural,
    end: natural,
    line: positive,
  }),
);
const optionalProvenance = fc.option(provenance, { nil: null });

const severity = fc.constantFrom('fatal', 'error', 'warning', 'information');
const origin = fc.constantFrom('table', 'narrative', 'chart');

const statement = fc.record({
  statement: optionalText,
  title: optionalText,
  formNumber: optionalText,
  printedUnit: optionalText,
  department: optionalText,
  notes: fc.array(text, { maxLength: 3 }),
  evidence: fc.array(text, { maxLength: 3 }),
  empty: fc.boolean(),
  provenance,
});

const unassigned: fc.Arbitrary<UnassignedFigure> = fc.record({
  statement: optionalText,
  itemName: optionalText,
  columnName: optionalText,
  sentence: optionalText,
  clause: optionalText,
  printed: text,
  printedUnit: optionalText,
  unit: fc.constantFrom('CNY', 'percent', 'score', 'count', null),
  origin,
  provenance,
  locator: optionalText,
  reason: text,
});

/** A fact of one of `tables` tables, or of none. */
function fact(tables: number): fc.Arbitrary<Fact> {
  const required = {
    statement: text,
    itemScheme: fc.constantFrom('functional', 'economic', 'line'),
    itemCode: text,
    itemName: text,
    measure: text,
    value: decimal,
    unit: text,
    printed: text,
    printedUnit: optionalText,
    quantum: decimal,
    origin,
    provenance,
    locator: optionalText,
    status: fc.constantFrom('verified', 'unchecked', 'conflict'),
    table: tables === 0 ? fc.constant(null) : fc.option(fc.nat(tables - 1), { nil: null, freq: 3 }),
  };
  return fc.oneof(
    fc.record(required),
    fc.record({ ...required, columnName: text }),
    fc.record({ ...required, explanation: text }),
  );
}

const indicator: fc.Arbitrary<Indicator> = fc.record({
  project: optionalText,
  level1: optionalText,
  level2: optionalText,
  level3: optionalText,
  nature: optionalText,
  target: optionalText,
  unit: optionalText,
  actual: optionalText,
  weight: optionalText,
  score: optionalText,
  reason: optionalText,
  table: fc.constant(0),
  provenance,
});

/** A check that uses some of `facts` facts. */
function check(facts: number) {
  return fc.record({
    check: text,
    statement: text,
    subject: text,
    outcome: fc.constantFrom('pass', 'fail', 'not_applicable', 'insufficient_data', 'parse_error'),
    severity,
    stated: fc.option(decimal, { nil: null }),
    recomputed: fc.option(decimal, { nil: null }),
    difference: fc.option(decimal, { nil: null }),
    figures:
      facts === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              fact: fc.nat(facts - 1),
              side: fc.constantFrom('total', 'part'),
              weight: fc.constantFrom(1, -1),
            }),
            { maxLength: 5 },
          ),
    quoted: optionalText,
    expected: optionalText,
    provenance: optionalProvenance,
    cause: fc.option(natural, { nil: null }),
  });
}

const section = fc.record({
  path: fc.array(text, { maxLength: 3 }),
  role: optionalText,
  provenance: optionalProvenance,
  paragraphs: fc.array(fc.record({ text, provenance }), { maxLength: 4 }),
});

const filing = fc.record({
  docKind: fc.constantFrom('final', 'budget', null),
  fiscalYear: fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: null }),
  unitName: optionalText,
  regionCode: fc.constantFrom('532524', '000000', null),
  scope: fc.constantFrom('department', 'unit', null),
});

/** Everything that the record's shape permits, whatever a pipeline would make of it. */
export const anyCheckedFiling: fc.Arbitrary<CheckedFiling> = fc
  .record({
    filing,
    members: fc.constant([]),
    sections: fc.array(section, { maxLength: 3 }),
    units: fc.array(fc.record({ name: text, isOwnOffice: fc.boolean(), provenance }), {
      maxLength: 2,
    }),
    statements: fc.array(statement, { maxLength: 3 }),
    unassigned: fc.array(unassigned, { maxLength: 4 }),
  })
  .chain((plain) =>
    fc.array(fact(plain.statements.length), { maxLength: 6 }).map((facts) => ({ ...plain, facts })),
  )
  .chain((plain) =>
    fc
      .array(indicator, { maxLength: plain.statements.length === 0 ? 0 : 3 })
      .map((indicators) => ({ ...plain, indicators })),
  )
  .chain((plain) =>
    fc.array(check(plain.facts.length), { maxLength: 4 }).map((checks) => ({ ...plain, checks })),
  );

export const anyProblem: fc.Arbitrary<Problem> = fc.record({
  code: fc.constantFrom('text.undecodable', 'tables.unit-missing'),
  severity,
  message: text,
  provenance: optionalProvenance,
  statement: optionalText,
  printed: optionalText,
});
