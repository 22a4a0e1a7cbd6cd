import { type FieldMark, type FieldState, isResult, passFieldMark } from '../word-flow/fields.ts';

/** Characters that mean something else in this format (MS-DOC 2.8.25, sprmCFSpec). */
const FIELD_MARKS: ReadonlyMap<string, FieldMark> = new Map([
  ['\u0013', 'begin'],
  ['\u0014', 'separate'],
  ['\u0015', 'end'],
]);
const PICTURE = '\u0001';

/** What stands for control characters: tab, line, page and column break, hyphen that never breaks. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\u000b', '\n'],
  ['\u000c', '\n'],
  ['\u000e', '\n'],
  ['\u001e', '-'],
]);

export interface ShownText {
  readonly text: string;
  readonly pictureCount: number;
}

/** What Word shows of the stored characters of a paragraph, without its mark. */
export function shownText(characters: Iterable<string>, fields: FieldState): ShownText {
  const shown: string[] = [];
  for (const character of characters) {
    const mark = FIELD_MARKS.get(character);
    if (mark !== undefined) passFieldMark(fields, mark);
    else if (isResult(fields)) shown.push(character);
  }
  return {
    text: shown.map(printable).join(''),
    pictureCount: shown.filter((character) => character === PICTURE).length,
  };
}

function printable(character: string): string {
  return character >= ' ' ? character : (REPLACED.get(character) ?? '');
}
