import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { numberedTables } from '../cell-grid/numbered-tables.ts';
import type { Extractor } from '../contract.ts';
import { decodedText } from '../encoding/decode.ts';
import { sourceLines } from '../encoding/source-lines.ts';
import type { FileType } from '../file-types.ts';
import { isOtherFormat } from './signatures.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * Beyond these a text is not read. A filing has some thousand lines and less than a million
 * characters; what is within the limits is read in time that grows with its length.
 */
const MOST_LINES = 1_000_000;
const MOST_CHARACTERS = 20_000_000;

/** Plain text and Markdown, in any encoding that Chinese portals use. */
export const textExtractor: Extractor = {
  format: 'text',

  fileType({ bytes }: SourceFile): FileType | null {
    return isOtherFormat(bytes) || decodedText(bytes) === null ? null : 'text';
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const decoded = decodedText(bytes);
    if (decoded === null) {
      throw new SourceError(
        'text.undecodable',
        source,
        `${source} is no text in UTF-8, UTF-16 or GB18030`,
      );
    }
    const lines = decoded.text.length > MOST_CHARACTERS ? null : sourceLines(decoded.text);
    if (lines === null || lines.length > MOST_LINES) {
      throw new SourceError(
        'text.too-large',
        source,
        `${source} has ${decoded.text.length} characters; expected at most ${MOST_CHARACTERS} in at most ${MOST_LINES} lines`,
      );
    }
    const { value, problems } = textBlocks(decoded.text, lines);
    const blocks = numberedTables(value);
    return {
      value: { format: 'text', encoding: decoded.encoding, pages: [], blocks },
      problems,
    };
  },
};
