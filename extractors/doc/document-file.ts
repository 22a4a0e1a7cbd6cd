import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { oleStream } from '../container/ole.ts';
import { type CharacterMarks, characterMarks } from './character-marks.ts';
import { fileInformation, type Story } from './fib.ts';
import { characterRuns, type FormattedRun, paragraphRuns } from './formatted-pages.ts';
import { numberedLists } from './lists.ts';
import { type Piece, pieces, pieceText } from './pieces.ts';
import { damagedProblem } from './problems.ts';
import { styleProperties } from './styles.ts';

/** A Word 97–2003 file with its tables unpacked: what reading its stories takes. */
export interface DocumentFile {
  readonly text: string;
  readonly stories: readonly Story[];
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly FormattedRun[];
  readonly marks: CharacterMarks;
  readonly styles: ReturnType<typeof styleProperties>;
  readonly lists: ReturnType<typeof numberedLists>;
  /** The Data stream, where long property lists are. */
  readonly data: DataView | null;
}

/**
 * @throws SourceError `container.damaged`, `doc.encrypted`, `doc.too-old`, `doc.too-large`
 * @throws RangeError where the structures that hold the text point outside of the file
 */
export function documentFile(bytes: Uint8Array, source: string): Outcome<DocumentFile> {
  const wordBytes = required(bytes, 'WordDocument', source);
  const word = view(wordBytes);
  const fib = fileInformation(word, source);
  const table = view(required(bytes, fib.tableStream, source));
  const data = oleStream(bytes, 'Data', source);
  const all = pieces(table, fib.pieces);
  const problems: Problem[] = [];
  const intact = <T>(what: string, read: () => T, without: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push(damagedProblem(what, error));
      return without;
    }
  };
  const marked = () => characterRuns(word, table, fib.characterRuns);
  const value = {
    text: pieceText(wordBytes, all, source),
    stories: fib.stories,
    pieces: all,
    paragraphs: intact('paragraphs', () => paragraphRuns(word, table, fib.paragraphRuns), []),
    marks: characterMarks(intact('characters', marked, []), all),
    styles: intact(
      'styles',
      () => styleProperties(table, fib.styles),
      () => BODY_TEXT,
    ),
    lists: intact('lists', () => numberedLists(table, fib.lists, fib.listInstances), []),
    data: data === null ? null : view(data),
  };
  return { value, problems };
}

const BODY_TEXT = { outlineLevel: null, list: null, listLevel: null };

function required(bytes: Uint8Array, name: string, source: string): Uint8Array {
  const stream = oleStream(bytes, name, source);
  if (stream === null) throw new RangeError(`stream ${name} is missing`);
  return stream;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
