import { SeedError } from '../../schemas/errors.ts';
import {
  type NarrativeFrameSeed,
  type NarrativeWordsSeed,
  type SubjectSeed,
  toldKeysSchema,
} from '../../schemas/seeds/narrative.ts';
import type { Lines } from './lines.ts';
import { yamlSeed } from './seed-file.ts';
import type { StatementKinds } from './statements.ts';
import type { Measures } from './units.ts';

/** The keys of the contract that tables print. */
export interface PrintedKeys {
  readonly lines: Lines;
  readonly measures: Measures;
  readonly statements: StatementKinds;
}

/** All keys that a frame may use. */
export interface NarrativeKeys {
  /** Item → what is counted, or `money`. */
  readonly items: ReadonlyMap<string, string>;
  readonly measures: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
}

const TOTAL = 'TOTAL';
const MONEY = 'money';

/** @throws SeedError */
export function loadNarrativeKeys(seedsFolder: string, printed: PrintedKeys): NarrativeKeys {
  const told = yamlSeed(seedsFolder, 'items/told.yaml', toldKeysSchema);
  const toldItems = Object.entries(told.items).flatMap(([unit, keys]) =>
    keys.map((key): [string, string] => [key, unit]),
  );
  const printedItems = [...printed.lines.values()].map(({ key, unit }): [string, string] => [
    key,
    unit ?? MONEY,
  ]);
  return {
    items: new Map([[TOTAL, MONEY], ...printedItems, ...toldItems]),
    measures: new Set([...printed.measures.units.keys(), ...told.measures]),
    statements: new Set([...printed.statements.keys(), ...told.statements]),
  };
}

/** @throws SeedError naming the file, the entry and the key that the contract does not have */
export function requireFrameKeys(
  file: string,
  frame: NarrativeFrameSeed,
  { items, measures, statements }: NarrativeKeys,
): void {
  const { classes, items: ofItems, decided, economic } = frame;
  const used = [...Object.entries(frame.measures), ...Object.entries(frame.restates)].flat();
  const ofFrame = [classes, ofItems, decided, economic?.measure, ...used];
  requireKnown(file, 'frame', 'measure', ofFrame, measures);
  requireKnown(file, 'frame', 'statement', [frame.statement, economic?.statement], statements);
  for (const [index, subject] of frame.subjects.entries()) {
    const entry = `subjects[${index}] (${subject.phrases.join(', ')})`;
    const after = subject.after?.map((item) => item.replace(/\*$/u, '')) ?? [];
    const named = [subject.item, subject.line, subject.jointly, ...after];
    requireKnown(file, entry, 'item', named, items);
    requireKnown(file, entry, 'measure', [subject.measure], measures);
    const told = [subject.statement, subject.line_statement];
    requireKnown(file, entry, 'statement', told, statements);
    requireUnit(file, entry, subject, items);
  }
}

/** @throws SeedError as `requireFrameKeys` */
export function requireRelationKeys(
  file: string,
  { relations }: NarrativeWordsSeed,
  { measures }: NarrativeKeys,
): void {
  for (const [index, { measure, follows, examples }] of relations.entries()) {
    const entry = `relations[${index}] (${examples.join(', ')})`;
    requireKnown(file, entry, 'measure', [measure, ...(follows ?? [])], measures);
  }
}

function requireKnown(
  file: string,
  entry: string,
  what: string,
  keys: readonly (string | undefined)[],
  known: { has(key: string): boolean },
): void {
  const stranger = keys.find((key) => key !== undefined && !known.has(key));
  if (stranger !== undefined) throw new SeedError(file, `${entry}: no ${what} ${stranger}`);
}

function requireUnit(
  file: string,
  entry: string,
  { item = TOTAL, unit = MONEY }: SubjectSeed,
  items: NarrativeKeys['items'],
): void {
  const counted = items.get(item);
  if (counted !== unit)
    throw new SeedError(file, `${entry}: ${item} is counted in ${counted}, not in ${unit}`);
}
