import type { FieldState } from '../word-flow/fields.ts';
import { type ListLabels, listLabels } from '../word-flow/list-labels.ts';
import type { DocumentFile } from './document-file.ts';
import { runAt } from './formatted-pages.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.ts';
import { offsetOf } from './pieces.ts';
import type { CellDefinition } from './row-definition.ts';
import { type ShownText, shownText } from './shown-text.ts';

/** A paragraph and what its mark ends besides. */
export interface StoryParagraph extends ShownText {
  /** Outline level from 1, null for body text. */
  readonly level: number | null;
  /** Of tables around it. */
  readonly depth: number;
  readonly ends: 'paragraph' | 'cell' | 'row';
  readonly cells: readonly CellDefinition[] | null;
}

const PARAGRAPH_MARK = '\r';
const CELL_MARK = '\u0007';
const SECTION_MARK = '\u000c';

const BODY_TEXT_LEVEL = 9;

/** The paragraphs of the characters from `start` to before `end`, tracked deletions left out. */
export function storyParagraphs(
  file: DocumentFile,
  start: number,
  end: number,
): readonly StoryParagraph[] {
  const fields: FieldState = { open: [] };
  const label = listLabels();
  const found: StoryParagraph[] = [];
  let characters: string[] = [];
  for (let at = start; at < end; at += 1) {
    const character = file.text[at] ?? '';
    const mark = file.marks(at);
    const isLeftOut = mark?.isLeftOut ?? false;
    if (!isMark(file, character, at) || (isLeftOut && character === PARAGRAPH_MARK)) {
      if (!isLeftOut) characters.push(mark?.symbol ?? character);
      continue;
    }
    found.push(paragraphOf(file, { characters, character, at }, { fields, label }));
    characters = [];
  }
  const rest = shownText(characters, fields);
  return rest.text === '' ? found : [...found, { ...rest, ...BODY_TEXT }];
}

const BODY_TEXT = { level: null, depth: 0, ends: 'paragraph', cells: null } as const;

/** A page break inside a paragraph is the same character as the end of a section. */
function isMark(file: DocumentFile, character: string, at: number): boolean {
  if (character !== SECTION_MARK) return character === PARAGRAPH_MARK || character === CELL_MARK;
  const offset = offsetOf(file.pieces, at);
  const run = offset === null ? null : runAt(file.paragraphs, offset);
  return run !== null && offset !== null && run.end - offset <= 2;
}

interface Marked {
  readonly characters: readonly string[];
  /** The mark, and its position. */
  readonly character: string;
  readonly at: number;
}

function paragraphOf(
  file: DocumentFile,
  { characters, character, at }: Marked,
  { fields, label }: { readonly fields: FieldState; readonly label: ListLabels },
): StoryParagraph {
  const offset = offsetOf(file.pieces, at);
  const run = offset === null ? null : runAt(file.paragraphs, offset);
  const own = paragraphProperties(run?.list ?? EMPTY, file.data);
  const shown = shownText(characters, fields);
  const depth = Math.max(own.depth, character === CELL_MARK ? 1 : 0);
  const ends = endsOf(own, character, depth);
  const { level, number } = outlineAndNumber(file, run?.style ?? 0, own, label);
  const text = /\S/u.test(shown.text) ? number + shown.text : shown.text;
  return { ...shown, text, level, depth, ends, cells: own.cells };
}

const EMPTY = new DataView(new ArrayBuffer(0));

/** Only tables that stand in no other have a mark of their own for the ends of cells and rows. */
function endsOf(own: ParagraphProperties, mark: string, depth: number): StoryParagraph['ends'] {
  if (mark === CELL_MARK || depth > 1) {
    if (own.endsRow) return 'row';
    if (mark === CELL_MARK || own.endsCell) return 'cell';
  }
  return 'paragraph';
}

function outlineAndNumber(
  file: DocumentFile,
  styleIndex: number,
  own: ParagraphProperties,
  label: ListLabels,
): { readonly level: number | null; readonly number: string } {
  const style = file.styles(styleIndex);
  const outline = own.outlineLevel ?? style.outlineLevel ?? BODY_TEXT_LEVEL;
  const level = outline < BODY_TEXT_LEVEL ? outline + 1 : null;
  const list = file.lists[(own.list ?? style.list ?? 0) - 1];
  if (list === undefined || own.endsRow) return { level, number: '' };
  return { level, number: label(list, own.listLevel ?? style.listLevel ?? 0) };
}
