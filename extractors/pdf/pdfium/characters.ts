import type { Bbox } from '../../../schemas/document/provenance.ts';
import { moved, movedCorners } from '../../page-layout/matrix.ts';
import type { Turn } from '../../page-layout/page-content.ts';
import { type PageFrame, placeOnLine, turnOf } from '../page-frame.ts';
import {
  INVISIBLE_MODES,
  MOST_CHARACTERS_A_PAGE,
  type PdfCharacter,
  UNMAPPED,
} from '../page-reading.ts';
import {
  double,
  doubleAddress,
  float,
  floatAddress,
  integer,
  matrixRead,
  type Pdfium,
} from './engine.ts';

/** The engine's own mark for a hyphen at the end of a line. */
const END_HYPHEN = 2;
const FIRST_PRINTED = ' '.charCodeAt(0);

/** What the characters of one text object have in common. */
interface Style {
  readonly font: string;
  readonly fontSize: number;
  readonly isVisible: boolean;
  readonly turn: Turn;
}

/** The text of an open page. */
interface OpenText {
  readonly engine: Pdfium;
  /** FPDF_TEXTPAGE. */
  readonly text: number;
  readonly frame: PageFrame;
}

/** The characters of a page in the order in which it prints them, blanks that it prints among them. */
export function pageCharacters(engine: Pdfium, page: number, frame: PageFrame) {
  const { api } = engine;
  const text = api.FPDFText_LoadPage(page);
  if (text === 0) return { characters: [], omitted: 0 };
  const count = api.FPDFText_CountChars(text);
  const read = Math.min(count, MOST_CHARACTERS_A_PAGE);
  const styleOf = styles({ engine, text, frame });
  const characters: PdfCharacter[] = [];
  for (let index = 0; index < read; index += 1) {
    const character = pageCharacter({ engine, text, frame }, index, styleOf);
    if (character !== null) characters.push(character);
  }
  api.FPDFText_ClosePage(text);
  return { characters, omitted: count - read };
}

function pageCharacter(
  open: OpenText,
  index: number,
  styleOf: (object: number, index: number) => Style,
): PdfCharacter | null {
  const { engine, text, frame } = open;
  const { native } = engine;
  const object = native.FPDFText_GetTextObject(text, index);
  const isMade = object === 0 || native.FPDFText_IsGenerated(text, index) === 1;
  const printed = isMade ? null : characterAt(engine, text, index);
  if (printed === null) return null;
  native.FPDFText_GetCharOrigin(text, index, doubleAddress(engine, 0), doubleAddress(engine, 1));
  const origin = moved(frame.matrix, double(engine, 0), double(engine, 1));
  const loose = looseBox(open, index);
  const style = styleOf(object, index);
  const { room, baseline, turn } = placeOnLine(loose, origin, style.turn);
  return {
    text: printed,
    bbox: inkBox(open, index) ?? loose,
    room,
    baseline,
    turn,
    fontSize: style.fontSize,
    font: style.font,
    isVisible: style.isVisible,
  };
}

/** Null for a control character. */
function characterAt({ native }: Pdfium, text: number, index: number): string | null {
  if (native.FPDFText_HasUnicodeMapError(text, index) === 1) return UNMAPPED;
  const unicode = native.FPDFText_GetUnicode(text, index);
  if (unicode === END_HYPHEN) return '-';
  if (unicode === 0) return UNMAPPED;
  return unicode < FIRST_PRINTED ? null : String.fromCodePoint(unicode);
}

/** The style of a text object, looked up once. */
function styles({ engine, text, frame }: OpenText): (object: number, index: number) => Style {
  const known = new Map<number, Style>();
  const fonts = new Map<number, string>();
  const { native } = engine;
  return (object, index) => {
    const before = known.get(object);
    if (before !== undefined) return before;
    const font = native.FPDFTextObj_GetFont(object);
    const name = fonts.get(font) ?? fontName(engine, font);
    fonts.set(font, name);
    native.FPDFText_GetMatrix(text, index, engine.scratch);
    const matrix = matrixRead(engine);
    const style = {
      font: name,
      // The nominal size times the scale of the matrix: some printers set size 1, some 240, and scale.
      // The loose box says nothing: fonts of LibreOffice ask for three times their size.
      fontSize: native.FPDFText_GetFontSize(text, index) * Math.hypot(matrix[2], matrix[3]),
      isVisible: isVisible(engine, object),
      turn: turnOf(frame, matrix),
    };
    known.set(object, style);
    return style;
  };
}

function isVisible(engine: Pdfium, object: number): boolean {
  const { native } = engine;
  if (INVISIBLE_MODES.includes(native.FPDFTextObj_GetTextRenderMode(object))) return false;
  const at = (slot: number) => floatAddress(engine, slot);
  const hasColour = native.FPDFPageObj_GetFillColor(object, at(0), at(1), at(2), at(3)) === 1;
  return !hasColour || integer(engine, 3) > 0;
}

/** Fonts of Chinese systems are named in GBK, whatever the standard says. */
function fontName({ api }: Pdfium, font: number): string {
  const length = api.FPDFFont_GetBaseFontName(font, 0, 0);
  const name = api.pdfium.wasmExports.malloc(length);
  api.FPDFFont_GetBaseFontName(font, name, length);
  const bytes = api.pdfium.HEAPU8.slice(name, name + Math.max(0, length - 1));
  api.pdfium.wasmExports.free(name);
  return new TextDecoder('gb18030').decode(bytes);
}

/** The tight box; null where the character has no ink. */
function inkBox({ engine, text, frame }: OpenText, index: number): Bbox | null {
  engine.native.FPDFText_GetCharBox(
    text,
    index,
    doubleAddress(engine, 0),
    doubleAddress(engine, 1),
    doubleAddress(engine, 2),
    doubleAddress(engine, 3),
  );
  const left = double(engine, 0);
  const right = double(engine, 1);
  const bottom = double(engine, 2);
  const top = double(engine, 3);
  if (right <= left || top <= bottom) return null;
  return movedCorners(frame.matrix, left, bottom, right, top);
}

/** The room that the font gives to the character. */
function looseBox({ engine, text, frame }: OpenText, index: number): Bbox {
  engine.native.FPDFText_GetLooseCharBox(text, index, engine.scratch);
  // FS_RECTF: left, top, right, bottom
  const left = float(engine, 0);
  const top = float(engine, 1);
  const right = float(engine, 2);
  const bottom = float(engine, 3);
  return movedCorners(frame.matrix, left, bottom, right, top);
}
