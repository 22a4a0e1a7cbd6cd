import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { CORE_SCHEMA, load as parseYaml } from 'js-yaml';
import { z } from 'zod';
import { SeedError } from '../../schemas/errors.ts';

/**
 * Reads one YAML knowledge file and holds it against its shape.
 *
 * @param file path under `folder`, with `/`
 * @throws SeedError naming the file and the path inside it
 */
export function yamlSeed<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
): z.infer<Shape> {
  return parseSeed(folder, file, shape, (text) =>
    parseYaml(text, { schema: CORE_SCHEMA, filename: file }),
  );
}

/** Reads one CSV knowledge file; its first line names the columns. `shape` is that of a row. */
export function csvSeed<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
): z.infer<Shape>[] {
  return parseSeed(folder, file, z.array(shape), (text) =>
    parseCsv(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
    }),
  );
}

/** Names of the files with one ending in a folder under seeds/, sorted so that runs agree. */
export function seedFileNames(folder: string, subfolder: string, ending: string): string[] {
  return readdirSync(join(folder, subfolder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${subfolder}/${name}`);
}

function parseSeed<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
  parse: (text: string) => unknown,
): z.infer<Shape> {
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new SeedError(file, `cannot be read: ${String(cause)}`, { cause });
  }
  const result = shape.safeParse(parsed);
  if (!result.success) throw new SeedError(file, z.prettifyError(result.error));
  return result.data;
}
