import { SeedError } from '../../schemas/errors.ts';
import type { Side } from '../../schemas/seeds/statement.ts';
import { linesSchema } from '../../schemas/seeds/vocabulary.ts';
import { foldedLabel, type LabelRules } from './labels.ts';
import { yamlSeed } from './seed-file.ts';

/** A named line of the standard tables (seeds/items/lines.yaml). */
export interface Line {
  readonly key: string;
  readonly labels: ReadonlySet<string>;
  readonly side: Side | null;
  readonly under: string | null;
  /** What is counted; null for money. */
  readonly unit: string | null;
}

export type Lines = ReadonlyMap<string, Line>;

/** @throws SeedError also where `under` names no line */
export function loadLines(seedsFolder: string, rules: LabelRules): Lines {
  const file = 'items/lines.yaml';
  const seeds = yamlSeed(seedsFolder, file, linesSchema);
  const lines = new Map(
    seeds.map((seed) => [
      seed.key,
      {
        key: seed.key,
        labels: new Set(seed.labels.map((label) => foldedLabel(label, rules))),
        side: seed.side ?? null,
        under: seed.under ?? null,
        unit: seed.unit ?? null,
      },
    ]),
  );
  for (const { key, under } of lines.values()) {
    if (under !== null && !lines.has(under)) throw new SeedError(file, `${key}: no line ${under}`);
  }
  return lines;
}
