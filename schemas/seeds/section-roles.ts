import { z } from 'zod';

const words = z.array(z.string().min(1)).readonly();

const numberingSchema = z
  .object({
    style: z.string(),
    level: z.int().positive(),
    pattern: z.string().describe('anchored at the start; its first group is the number'),
    example: z.string(),
  })
  .readonly();

const notHeadingSchema = z.object({ pattern: z.string(), example: z.string() }).readonly();

const roleSchema = z
  .object({
    role: z.string().regex(/^[a-z_]+(\.[a-z_]+)*$/u),
    pattern: z.string().describe('over the folded heading without its number'),
    under: words
      .optional()
      .describe(
        'roles of the section around, or their first words; NONE: no section around has one',
      ),
    not_under: words.default([]).describe('roles, or their first words, that are not around it'),
    unnumbered: z
      .enum(['never', 'marked', 'always'])
      .default('never')
      .describe('whether it may stand without a number; marked: if the format marks it a heading'),
    breaks_closed: z
      .boolean()
      .default(false)
      .describe('holds without a number even inside a closed section'),
    examples: words,
  })
  .readonly();

/** Shape of seeds/vocabulary/section-roles.yaml. */
export const sectionRolesSchema = z
  .object({
    numerals: words,
    numberings: z.array(numberingSchema).readonly(),
    unnumbered_level: z.int().positive(),
    not_headings: z.array(notHeadingSchema).readonly(),
    heading_endings: words,
    lead: z.string().describe('what may stand before the words that name a role'),
    closed: words.describe('roles whose subsections keep the role, whatever their words'),
    cover: z.string(),
    roles: z.array(roleSchema).readonly(),
  })
  .readonly();
export type SectionRolesSeed = z.infer<typeof sectionRolesSchema>;
