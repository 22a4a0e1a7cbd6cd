import { basename } from 'node:path';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { sourceFile } from '../../src/intake/source-file.ts';

/** A file from disk as the pipeline gets it. */
export function readSourceFile(path: string): SourceFile {
  const { value } = sourceFile({ source: basename(path), path });
  if (value === null) throw new Error(`cannot read ${path}`);
  return value;
}
