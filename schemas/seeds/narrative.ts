import { z } from 'zod';
import { docKindSchema } from '../records/filing.ts';

const words = z.array(z.string().min(1)).readonly();
/** A JavaScript regular expression (flag u) on folded text. */
const pattern = z.string();
const patterns = z.array(pattern).readonly();

/** A noun of the text and the figure of the contract that it names. */
const subjectSchema = z
  .strictObject({
    phrases: z.array(pattern).min(1).readonly().describe('anchored at their end by the reader'),
    item: z.string().optional().describe('TOTAL unless given'),
    measure: z.string().default('final').describe('of the figure itself'),
    statement: z.string().optional().describe('of the figure itself, where not the frame’s'),
    line: z.string().optional().describe('item of its shares and changes, where another'),
    unit: z.string().optional().describe('what is counted; money without it'),
    after: words
      .optional()
      .describe('items that the figure before must be of; * behind one stands for its parts'),
    followed_by: pattern.optional().describe('what must follow the figure'),
    line_statement: z.string().optional().describe('of its shares and changes'),
    jointly: z
      .string()
      .optional()
      .describe('item of a change that it shares with the subject before'),
    keyless: z.boolean().default(false).describe('known words, but no key of the contract'),
    inserted: z.boolean().default(false).describe('what follows is about the subject before'),
    itself: z
      .boolean()
      .default(false)
      .describe('of no share or change, unless it was named before'),
    any_lead: z.boolean().default(false).describe('whatever stands before the words'),
  })
  .readonly();
export type SubjectSeed = z.infer<typeof subjectSchema>;

const exampleSchema = z
  .strictObject({
    text: z.string(),
    source: z.string().optional(),
    facts: z.array(z.string()).readonly().describe('[statement ]item measure value'),
  })
  .readonly();

/** `seeds/narratives/<frame>.yaml`: what the words of one kind of passage mean. */
export const narrativeFrameSchema = z
  .strictObject({
    frame: z.string(),
    doc_kind: docKindSchema,
    statement: z.string(),
    source: z.string(),
    roles: words.describe('section roles in which it holds'),
    opens: patterns.default([]).describe('words that open it in sections of other roles'),
    classes: z.string().optional().describe('measure of a functional class named in it'),
    items: z.string().optional().describe('measure of a line of items named in it'),
    decided: z
      .string()
      .optional()
      .describe('measure of what is said to be decided, where not the figure’s own'),
    economic: z
      .strictObject({
        statement: z.string(),
        measure: z.string(),
        parents: words,
        listed: z.boolean().default(false).describe('only in a list that an aside opens'),
        parts_of: words
          .default([])
          .describe('items whose parts behind a subset mark are such a list'),
      })
      .readonly()
      .optional(),
    measures: z
      .record(z.string(), z.string())
      .default({})
      .describe('of relations, by another name'),
    restates: z
      .record(z.string(), z.string())
      .default({})
      .describe('measure of the text → measure of the table that prints the same'),
    project: z
      .array(pattern)
      .readonly()
      .default([])
      .describe('groups: `name` of a project, and its `label` as it stands'),
    subjects: z.array(subjectSchema).readonly().default([]),
    examples: z.array(exampleSchema).readonly(),
  })
  .readonly();
export type NarrativeFrameSeed = z.infer<typeof narrativeFrameSchema>;

const relationSchema = z
  .strictObject({
    measure: z.string().optional().describe('none: the figure itself, or `amount` and `rate`'),
    of: z.enum(['money', 'percent', 'any']),
    kinds: z.array(docKindSchema).readonly().default(['final', 'budget']),
    before: pattern.describe('what precedes the figure, anchored at the end'),
    after: pattern.optional().describe('what follows it, anchored at the start'),
    change: z.enum(['up', 'down', 'unsigned']).optional(),
    decided: z.boolean().default(false),
    follows: words.optional().describe('measures, one of which the figure before must have'),
    examples: words,
  })
  .readonly();

/** `seeds/vocabulary/narrative.yaml`: how sentences about figures are built. */
export const narrativeWordsSchema = z
  .strictObject({
    closed_roles: words,
    counters: z.record(z.string(), words),
    not_figures: z.strictObject({ before: pattern, after: pattern }).readonly(),
    not_figures_whole: pattern,
    marked_number: pattern.describe(
      'a whole cell: digits with marks that no reader of numbers takes',
    ),
    item_of_year: pattern.describe('the number of an item and a year, with what is behind it'),
    joint: pattern.describe('behind a list: the figure is of all of it'),
    each: pattern.describe('before a change of several subjects'),
    resumes: pattern.describe('ends an account of reasons'),
    more: pattern.describe('between digits and unit'),
    about: pattern.describe('before the digits'),
    whole: pattern.describe('a subject so called may change behind an account of reasons'),
    title: pattern.describe('opens a paragraph; group `title`'),
    title_end: pattern.describe('of a title, behind the words that name a subject'),
    numbering: pattern.describe('starts a paragraph of its own'),
    tagged_levels: z
      .tuple([pattern, pattern, pattern])
      .readonly()
      .describe('groups name and digits, from the outermost level'),
    hyphened_item: pattern.describe('groups top, group, entry'),
    leads: patterns.describe('what may precede a subject without changing it'),
    organisation: pattern.describe('the name of a body'),
    gives: pattern.describe('behind a body that decides or gives what another one has'),
    place: pattern.describe('begins the name of a body and is none of it'),
    office: pattern.describe('ends the name of a body and is none of it'),
    fillers: pattern.describe('what may stand between a subject and its figure'),
    elided: pattern.describe('what may stand alone where the subject is understood'),
    reason: pattern,
    change_reason: pattern.describe('opens a clause behind a change'),
    account_words: pattern.describe('before its reasons, without naming a subject'),
    unchanged: pattern.describe('in a clause between a figure and its reason'),
    goes_on: pattern.describe('opens a sentence that belongs to the reasons before it'),
    bare_year: pattern.describe('a year that compares nothing; its first group is the year'),
    prior: pattern.describe('the year before, in the clause of a figure'),
    aside: pattern,
    not_aside: pattern,
    subset: pattern,
    parts: pattern.describe('opens the parts of what was said before'),
    divides: pattern.describe('the words between an amount and one of the two that divide any'),
    comparisons: z
      .array(
        z
          .strictObject({
            with: z.enum(['last-year', 'other']),
            pattern: pattern.describe('group `year`, where it prints one'),
            examples: words,
          })
          .readonly(),
      )
      .readonly(),
    relations: z.array(relationSchema).readonly(),
  })
  .readonly();
export type NarrativeWordsSeed = z.infer<typeof narrativeWordsSchema>;

/** `seeds/items/told.yaml`: keys that only running text states. */
export const toldKeysSchema = z
  .strictObject({
    statements: words,
    measures: words,
    items: z.record(z.string(), words).describe('what is counted, or money → item keys'),
  })
  .readonly();
