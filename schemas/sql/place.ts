import { z } from 'zod';

/** Where something stands, as columns: `page` and `bbox` where the format has pages, else `locator`. */
export const placeShape = {
  page: z.int().nullable().describe('1-based'),
  bbox: z.string().nullable().describe('[x0,y0,x1,y1] in points from the top left'),
  locator: z.string().nullable(),
};
const placeSchema = z.object(placeShape).readonly();
export type Place = z.infer<typeof placeSchema>;
