import { z } from 'zod';
import { patternSchema } from './pattern.ts';

/** `seeds/checks/words.yaml`: words that should not stand in a filing that was finished. */
export const wordRulesSchema = z
  .array(
    z
      .strictObject({
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
        severity: z.enum(['error', 'warning', 'information']),
        pattern: patternSchema.describe('on folded text'),
        except: patternSchema.optional().describe('a paragraph that matches this is left alone'),
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
