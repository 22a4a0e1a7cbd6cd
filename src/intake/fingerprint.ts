import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of code that decide what is read out of a file, and package.json for the libraries. */
const CODE_FOLDERS = ['extractors', 'schemas', 'src'];

/** What only shows what was read: a changed help text must not have every file read again. */
const FACES = /^src\/(audit|cli)\//u;

/**
 * Names the pipeline that runs: two runs with the same fingerprint read the same bytes alike. A
 * hash of the knowledge, of the running code and of the versions of its libraries.
 *
 * @param root folder of package.json
 * @returns lower-case hexadecimal SHA-256
 */
export function fingerprint(root: string): string {
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const codeRoot = ending === '.ts' ? root : join(root, 'dist');
  const hash = createHash('sha256');
  for (const [name, path] of [
    ['package.json', join(root, 'package.json')] as const, // a pair, not an array of strings
    ...filesUnder(root, 'seeds', ''),
    ...CODE_FOLDERS.flatMap((folder) => filesUnder(codeRoot, folder, ending)),
  ]) {
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Name relative to `root` (with `/`) and path of each file that has the ending, in order of name. */
function filesUnder(root: string, folder: string, ending: string): (readonly [string, string])[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), path] as const) // a pair
    .filter(([name]) => !FACES.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
