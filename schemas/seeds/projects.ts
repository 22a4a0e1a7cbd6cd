import { z } from 'zod';
import { patternSchema as pattern } from './pattern.ts';

/** `seeds/checks/projects.yaml`: what a filing says of its projects. */
export const projectsSchema = z
  .strictObject({
    parts: z
      .array(
        z
          .strictObject({
            id: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
            heading: pattern.describe('of a part of the description of a project'),
            holds: pattern.describe('what that part has to say'),
            found: z.array(z.string()).min(1).readonly().describe('that do not say it'),
            passed: z.array(z.string()).min(1).readonly().describe('that say it'),
          })
          .readonly(),
      )
      .readonly(),
    basis: pattern.describe('heading of what a project rests on'),
    yearly_plan: z
      .string()
      .transform((source) => new RegExp(source, 'gu'))
      .describe('the plan of one year, group year'),
    project_code: pattern.describe('what a form prints in front of the name of a project'),
    project_suffix: pattern.describe('what a name of a project may end in'),
    cost_indicator: pattern.describe('level 2 of indicators of money'),
    cost_units: z.record(z.string(), z.string()).describe('unit of an indicator → yuan'),
    cost_nature: pattern.describe('the target is what is spent'),
    cost_whole: pattern.describe('level 3 of indicators of all the money of a project'),
    completed: pattern.describe('actual values that say that the target was reached'),
    classes: z
      .array(
        z
          .strictObject({
            words: pattern,
            item: z.string().optional().describe('line of the account that the class pays'),
          })
          .readonly(),
      )
      .readonly()
      .describe('classes of projects'),
    class_wholes: z.array(z.string()).readonly().describe('measures of what all classes add up to'),
  })
  .readonly();
export type ProjectsSeed = z.infer<typeof projectsSchema>;
