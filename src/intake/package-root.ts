import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const packageSchema = z.object({ name: z.string(), version: z.string() });

/**
 * The folder that holds package.json and seeds/, whether this runs from src/ or from dist/src/.
 *
 * @throws Error when the package was taken apart: the files beside this one are missing
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (isOurs(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of gongkai above ${start}`);
  }
}

export function packageVersion(): string {
  return packageDescription(packageRoot()).version;
}

function isOurs(folder: string): boolean {
  return existsSync(join(folder, 'package.json')) && packageDescription(folder).name === 'gongkai';
}

function packageDescription(folder: string): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
