import { InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

/** `--limit 20`. */
export function positiveNumber(text: string): number {
  const parsed = z.coerce.number().int().positive().safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('it must be a whole number above 0');
  return parsed.data;
}

/** `--year 2020`. */
export function year(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('it must have four digits');
  return Number(text);
}

/** `--since 2026-11-01`: the beginning of that day here. */
export function day(text: string): Date {
  const date = new Date(`${text}T00:00:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError('it must be a day such as 2026-11-01');
  }
  return date;
}

export const csvOption = () => new Option('--csv', 'CSV, as in a pipe').conflicts('json');
export const jsonOption = () => new Option('--json', 'JSON Lines: one object a line');
export const limitOption = () =>
  new Option('--limit <n>', 'at most so many rows').argParser(positiveNumber);

/** Shape of the options that those make. */
export const formatShape = {
  csv: z.boolean().optional(),
  json: z.boolean().optional(),
  limit: z.number().optional(),
};
