import { z } from 'zod';

const yearOrOpen = z
  .string()
  .regex(/^(\d{4})?$/u)
  .transform((printed) => (printed === '' ? null : Number(printed)));

/** One row of seeds/regions/gbt2260.csv. Level and parent follow from the code. */
export const regionRowSchema = z
  .object({
    code: z.string().regex(/^\d{6}$/u),
    name: z.string().min(2),
    valid_from: yearOrOpen,
    valid_to: yearOrOpen,
  })
  .readonly();
export type RegionRow = z.infer<typeof regionRowSchema>;

const words = z.array(z.string().min(1)).readonly();

/** How names of regions are shortened: seeds/vocabulary/region-names.yaml. */
export const regionNamesSchema = z
  .object({
    autonomous: z.record(z.string(), z.string()).describe('last word of a full name → short one'),
    peoples: words.describe('words left out before it'),
    suffixes: words.describe('kinds of region, dropped for the bare name; longer ones first'),
    others: z.record(z.string(), words).describe('full name → further names'),
    lead_words: words.describe('what may precede the region in the name of a unit'),
    level_words: z
      .record(z.string(), z.array(z.int().min(1).max(3)).readonly())
      .describe('a kind of region that stands for the region itself → its possible levels'),
  })
  .readonly();
export type RegionNames = z.infer<typeof regionNamesSchema>;
