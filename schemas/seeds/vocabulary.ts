import { z } from 'zod';
import { sideSchema } from './statement.ts';

const words = z.array(z.string().min(1)).readonly();
const someWords = z.array(z.string().min(1)).min(1).readonly();

/** `seeds/items/lines.yaml` */
export const linesSchema = z
  .array(
    z
      .strictObject({
        key: z.string(),
        labels: someWords,
        side: sideSchema.optional(),
        under: z.string().optional(),
        unit: z.string().optional(),
      })
      .readonly(),
  )
  .readonly();

/** `seeds/measures.yaml` */
export const measuresSchema = z
  .strictObject({
    CNY: words,
    percent: z
      .array(
        z
          .strictObject({
            measure: z.string(),
            ratio: z.strictObject({ of: words, to: words }).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    score: words,
  })
  .readonly();

/** `seeds/vocabulary/labels.yaml` */
export const labelsSchema = z
  .strictObject({
    enumerators: words,
    subset_marks: words,
    trailing_marks: z.string(),
    unit_in_brackets: z.string(),
    total: words,
    subtotal: words,
    numbering_headers: words,
    code_headers: words,
    name_headers: words,
    unit_headers: words,
    detail_headers: words,
    project_headers: words,
    current_year: z.string(),
    prior_year: z.string(),
    row_notes: words,
    year: z.string(),
    code_and_name: z.string(),
    levels_and_name: z.string(),
    neutral_headers: words,
  })
  .readonly();

/** `seeds/vocabulary/captions.yaml` */
export const captionsSchema = z
  .strictObject({
    unit: words,
    unit_in_header: words,
    department: words,
    form_number: words,
    period: words,
    bare_label: words,
    continuation: z.string(),
    note: words,
    title_endings: words,
    section_titles: words,
    qualifiers: words,
    final_word: z.string(),
    budget_word: z.string(),
    title_spellings: z
      .array(z.strictObject({ printed: z.string(), as: z.string() }).readonly())
      .readonly(),
  })
  .readonly();

/** `seeds/vocabulary/units.yaml` */
export const unitsSchema = z
  .strictObject({
    money: z.record(z.string(), z.string().regex(/^\d+$/u)).readonly(),
    percent: words,
    score: words,
    count: words,
  })
  .readonly();
