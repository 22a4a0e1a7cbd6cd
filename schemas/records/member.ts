import { z } from 'zod';

/** Where a record of an archive's filing was read; absent where the file itself is the document. */
export const memberSchema = z
  .int()
  .nonnegative()
  .optional()
  .describe('index among the members of the archive');
