import { z } from 'zod';

/** A pattern of a seed, compiled once: flag `u`. */
export const patternSchema = z.string().transform((source) => new RegExp(source, 'u'));
