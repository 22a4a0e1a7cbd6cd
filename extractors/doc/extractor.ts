import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { hasOleStream, olePaths } from '../container/ole.ts';
import type { Extractor } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import type { FlowPart } from '../word-flow/flow.ts';
import { flowBlocks } from '../word-flow/flow-blocks.ts';
import { marginFurniture } from '../word-flow/margin-furniture.ts';
import { type DocumentFile, documentFile } from './document-file.ts';
import type { Story } from './fib.ts';
import { commentsProblem, embeddedFilesProblem, rowsLostProblem } from './problems.ts';
import { storyFlow } from './story-flow.ts';
import { storyParagraphs } from './story-paragraphs.ts';

const MAIN_STREAM = 'WordDocument';
/** The main stream of an object of Excel, or of an object of Office 2007 and later. */
const EMBEDDED_FILE = /\/ObjectPool\/[^/]+\/(?:Workbook|Book|Package)$/u;

/** Word 97–2003 (MS-DOC), as Word, WPS and LibreOffice write it. */
export const docExtractor: Extractor = {
  format: 'doc',

  fileType({ bytes }: SourceFile): FileType | null {
    return hasOleStream(bytes, MAIN_STREAM) ? 'doc' : null;
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const parts = readParts(bytes, source);
    const { value: blocks, problems } = flowBlocks(parts.value);
    return {
      value: { format: 'doc', encoding: null, pages: [], blocks },
      problems: [...embeddedProblems(bytes), ...parts.problems, ...problems],
    };
  },
};

function embeddedProblems(bytes: Uint8Array): readonly Problem[] {
  const { length } = olePaths(bytes).filter((path) => EMBEDDED_FILE.test(path));
  return length === 0 ? [] : [embeddedFilesProblem(length)];
}

/** Structures of a damaged file point outside of it; each read is checked, so the error says so. */
function readParts(bytes: Uint8Array, source: string): Outcome<readonly FlowPart[]> {
  try {
    const file = documentFile(bytes, source);
    const parts = storyParts(file.value);
    return { value: parts.value, problems: [...file.problems, ...parts.problems] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SourceError(
      'doc.damaged',
      source,
      `${source} is damaged: open it with Word and save it as .docx (${error.message})`,
      { cause: error },
    );
  }
}

/** The stories one behind the other. */
function storyParts(file: DocumentFile): Outcome<readonly FlowPart[]> {
  let start = 0;
  const read = file.stories.map((story) => {
    const from = start;
    start += story.length;
    return storyPart(file, story, from);
  });
  return {
    value: read.flatMap(({ value }) => value),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What editors commented is no text of the filing. */
function storyPart(
  file: DocumentFile,
  { kind, length }: Story,
  start: number,
): Outcome<readonly FlowPart[]> {
  if (length === 0) return { value: [], problems: [] };
  if (kind === 'comments') return { value: [], problems: [commentsProblem()] };
  const end = Math.min(start + length, file.text.length);
  const part = kind === 'main' ? MAIN_STREAM : `${MAIN_STREAM}/${kind}`;
  const { items, rowlessCells } = storyFlow(storyParagraphs(file, start, end));
  const isMargin = kind === 'headers' || kind === 'header-text-boxes';
  return {
    value: [{ part, items: isMargin ? marginFurniture(items) : items }],
    problems: rowlessCells === 0 ? [] : [rowsLostProblem(part, rowlessCells)],
  };
}
