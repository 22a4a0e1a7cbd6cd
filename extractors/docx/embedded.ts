import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { isOle, oleStream } from '../container/ole.ts';
import type { EmbeddedReader } from '../contract.ts';
import type { FlowItem } from '../word-flow/flow.ts';
import { descendantsNamed } from '../xml/find.ts';
import { isShownObject } from './inline.ts';
import type { Package, Part } from './package.ts';
import { embeddedFileProblem } from './problems.ts';

/** Types of relationships to files of other programs. */
const EMBEDDED = new Set(['package', 'oleObject']);

/** Stream of an OLE object that holds an OOXML file (MS-OLEDS names it so by custom). */
const OOXML_STREAM = 'Package';

/**
 * What a part shows of the files embedded in it, by their names. Problems: `docx.embedded-file` for
 * each that is not shown or cannot be read, and those of the files.
 */
export async function embeddedItems(
  container: Package,
  part: Part,
  read: EmbeddedReader,
): Promise<Outcome<ReadonlyMap<string, FlowItem>>> {
  const items = new Map<string, FlowItem>();
  const problems: Problem[] = [];
  for (const { target, isShown } of embeddedFiles(part)) {
    const shown = isShown ? await shownOf(container, target, read) : null;
    if (shown === null) problems.push(embeddedFileProblem(target));
    else if ('refusal' in shown) problems.push(embeddedFileProblem(target, shown.refusal));
    else {
      items.set(target, { kind: 'embedded', blocks: shown.value });
      problems.push(...shown.problems);
    }
  }
  return { value: items, problems };
}

function embeddedFiles({ root, relationships }: Part) {
  const shown = new Set(
    descendantsNamed(root, 'o:OLEObject')
      .filter(isShownObject)
      .map(({ attributes }) => attributes['r:id'] ?? ''),
  );
  return relationships
    .filter(({ type, isExternal }) => EMBEDDED.has(type) && !isExternal)
    .map(({ id, target }) => ({ target, isShown: shown.has(id) }));
}

async function shownOf(container: Package, name: string, read: EmbeddedReader) {
  const member = container.members.get(name);
  if (member === undefined) return null;
  try {
    const bytes = await member.read();
    const packed = isOle(bytes) ? oleStream(bytes, OOXML_STREAM, name) : null;
    return await read({ source: name, bytes: packed ?? bytes });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { refusal: error.message };
  }
}
