import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { numberedTables } from '../cell-grid/numbered-tables.ts';
import type { Extractor } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import { attachmentProblems, emptinessProblems, encodingProblems } from './page-problems.ts';
import { readPage } from './read-page.ts';
import { isWebPage } from './signature.ts';
import { webPages } from './web-pages.ts';

/** The longest filing met as a page has a million characters, its markup included. */
const MOST_CHARACTERS = 20_000_000;

/** Web pages, as portals serve them, as word processors and spreadsheets export them, and MHTML. */
export const htmlExtractor: Extractor = {
  format: 'html',

  fileType({ bytes }: SourceFile): FileType | null {
    return isWebPage(bytes) ? 'html' : null;
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const pages = webPages(bytes);
    const length = pages.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MOST_CHARACTERS) {
      throw new SourceError(
        'html.too-large',
        source,
        `${source} has ${length} characters; expected at most ${MOST_CHARACTERS}`,
      );
    }
    const read = pages.map((page) => readPage(page, source));
    const attachments = read.flatMap((page) => page.attachments);
    return {
      value: {
        format: 'html',
        encoding: pages[0]?.encoding ?? null,
        pages: [],
        blocks: numberedTables(read.flatMap(({ blocks }) => blocks)),
        ...(attachments.length > 0 && { attachments }),
      },
      problems: [
        ...pages.flatMap(encodingProblems),
        ...read.flatMap(({ problems }) => problems),
        ...emptinessProblems(read),
        ...attachmentProblems(read),
      ],
    };
  },
};
