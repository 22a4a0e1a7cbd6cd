import { z } from 'zod';

/** A TEXT column that holds JSON: parses to what the JSON holds. */
export function jsonTextSchema<Shape extends z.ZodType>(shape: Shape) {
  return z
    .string()
    .transform((text, context) => {
      try {
        const parsed: unknown = JSON.parse(text);
        return parsed;
      } catch (error) {
        context.addIssue({ code: 'custom', message: `is no JSON: ${String(error)}` });
        return z.NEVER;
      }
    })
    .pipe(z.unknown().pipe(shape));
}
