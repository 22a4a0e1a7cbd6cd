import { z } from 'zod';

/** `seeds/checks/words.yaml`: words that should not stand in a filing that was finished. */
export const wordRulesSchema = z
  .array(
    z
      .strictObject({
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
        severity: z.enum(['error', 'warning', 'information']),
        pattern: z.string().describe('flag u, on folded text'),
        except: z.string().optional().describe('a paragraph that matches this is left alone'),
        unless_unit: z
          .string()
          .optional()
          .describe('not in filings of units whose name matches this'),
        roles: z
          .array(z.string())
          .readonly()
          .default([])
          .describe('only in sections of these roles or below them; everywhere without it'),
        found: z.array(z.string()).min(1).readonly().describe('examples that it finds'),
        passed: z.array(z.string()).readonly().default([]).describe('examples that it lets pass'),
      })
      .readonly(),
  )
  .readonly();
export type WordRule = z.infer<typeof wordRulesSchema>[number];
