import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { hasOleStream } from '../container/ole.ts';
import type { Extractor } from '../contract.ts';
import type { FlowPart } from '../word-flow/flow.ts';
import { flowBlocks } from '../word-flow/flow-blocks.ts';
import { marginFurniture } from '../word-flow/margin-furniture.ts';
import { type DocumentFile, documentFile } from './document-file.ts';
import { storyFlow } from './story-flow.ts';
import { storyParagraphs } from './story-paragraphs.ts';

const MAIN_STREAM = 'WordDocument';

/** Word 97–2003 (MS-DOC), as Word, WPS and LibreOffice write it. */
export const docExtractor: Extractor = {
  format: 'doc',

  accepts({ bytes }: SourceFile): boolean {
    return hasOleStream(bytes, MAIN_STREAM);
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const { value: blocks, problems } = flowBlocks(readParts(bytes, source));
    return { value: { format: 'doc', encoding: null, pages: [], blocks }, problems };
  },
};

/** Structures of a damaged file point outside of it; each read is checked, so the error says so. */
function readParts(bytes: Uint8Array, source: string): readonly FlowPart[] {
  try {
    return storyParts(documentFile(bytes, source));
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

/** The stories one behind the other; what editors commented is no text of the filing. */
function storyParts(file: DocumentFile): readonly FlowPart[] {
  let start = 0;
  return file.stories.flatMap(({ kind, length }) => {
    const from = start;
    start += length;
    if (length === 0 || kind === 'comments') return [];
    const items = storyFlow(storyParagraphs(file, from, Math.min(start, file.text.length)));
    const isMargin = kind === 'headers' || kind === 'header-text-boxes';
    const part = kind === 'main' ? MAIN_STREAM : `${MAIN_STREAM}/${kind}`;
    return [{ part, items: isMargin ? marginFurniture(items) : items }];
  });
}
