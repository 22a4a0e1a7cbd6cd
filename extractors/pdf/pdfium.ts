import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Bbox } from '../../schemas/document/provenance.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { PageCharacter, PageContent, PageRule } from '../page-layout/page-content.ts';
import { boxAround, type PageFrame, type Point, pageFrame } from './page-frame.ts';
import { pathRules, type SubPath } from './path-rules.ts';

/** No filing has a hundredth of this; what has more is no filing, or a trap. */
const MOST_PAGES = 5_000;
const MOST_CHARACTERS_A_PAGE = 200_000;
const MOST_OBJECTS_A_PAGE = 200_000;
const MOST_SEGMENTS_A_PATH = 2_000;
const DEEPEST_FORM = 12;

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const ENCRYPTED_ERRORS: readonly number[] = [4, 5];
/** FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const PATH_OBJECT = 2;
const FORM_OBJECT = 5;
/** FPDF_SEGMENT_BEZIERTO, FPDF_SEGMENT_MOVETO. */
const CURVE_SEGMENT = 1;
const MOVE_SEGMENT = 2;
/** FPDF_TEXTRENDERMODE_INVISIBLE and _CLIP. */
const INVISIBLE_MODES: readonly number[] = [3, 7];
/** A rule so pale is not seen on white paper. */
const PALEST_VISIBLE = 250;
/** A line stroked wider is a bar of colour. */
const WIDEST_STROKE_PT = 5;
/** The engine's own mark for a hyphen at the end of a line. */
const END_HYPHEN = 2;
const FLOAT_BYTES = 4;
/** Room for a matrix of six floats, a rectangle, four doubles or four integers. */
const SCRATCH_BYTES = 64;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface Engine {
  readonly api: WrappedPdfiumModule;
  readonly scratch: number;
}

let started: Promise<Engine> | null = null;

/** One engine a process; started at the first document. */
function engine(): Promise<Engine> {
  started ??= init({}).then((api) => {
    api.PDFiumExt_Init();
    return { api, scratch: api.pdfium.wasmExports.malloc(SCRATCH_BYTES) };
  });
  return started;
}

/**
 * Every page of a PDF, read by PDFium.
 *
 * @throws SourceError when the file is encrypted, damaged or longer than any filing
 */
export async function pdfiumPages(
  bytes: Uint8Array,
  source: string,
): Promise<readonly PageContent[]> {
  const { api, scratch } = await engine();
  const data = api.pdfium.wasmExports.malloc(bytes.length);
  if (data === 0)
    throw new SourceError('pdf.too-large', source, `${source} does not fit in memory`);
  try {
    api.pdfium.HEAPU8.set(bytes, data);
    const document = api.FPDF_LoadMemDocument(data, bytes.length, '');
    if (document === 0) throw openingError(api.FPDF_GetLastError(), source);
    try {
      return documentPages({ api, scratch }, document, source);
    } finally {
      api.FPDF_CloseDocument(document);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    started = null;
    throw new SourceError('pdf.damaged', source, `${source} made the PDF engine fail`, {
      cause: error,
    });
  } finally {
    api.pdfium.wasmExports.free(data);
  }
}

function openingError(code: number, source: string): SourceError {
  return ENCRYPTED_ERRORS.includes(code)
    ? new SourceError('pdf.encrypted', source, `${source} needs a password to be opened`)
    : new SourceError('pdf.damaged', source, `${source} is no PDF that can be opened`);
}

function documentPages(engine: Engine, document: number, source: string): readonly PageContent[] {
  const count = engine.api.FPDF_GetPageCount(document);
  if (count > MOST_PAGES) {
    const message = `${source} has ${count} pages; expected at most ${MOST_PAGES}`;
    throw new SourceError('pdf.too-large', source, message);
  }
  return Array.from({ length: count }, (_, index) => {
    const page = engine.api.FPDF_LoadPage(document, index);
    if (page === 0) {
      const message = `page ${index + 1} of ${source} cannot be read`;
      throw new SourceError('pdf.damaged', source, message);
    }
    try {
      return pageContent(engine, page, index + 1);
    } finally {
      engine.api.FPDF_ClosePage(page);
    }
  });
}

function pageContent(engine: Engine, page: number, number: number): PageContent {
  const { api, scratch } = engine;
  api.FPDF_GetPageBoundingBox(page, scratch);
  // FS_RECTF: left, top, right, bottom
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(engine, 4);
  const frame = pageFrame([left, bottom, right, top], api.FPDFPage_GetRotation(page));
  return {
    number,
    width: frame.width,
    height: frame.height,
    characters: pageCharacters(engine, page, frame),
    rules: pageRules(engine, page, frame),
  };
}

function pageCharacters(engine: Engine, page: number, frame: PageFrame): readonly PageCharacter[] {
  const { api } = engine;
  const textPage = api.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const count = Math.min(api.FPDFText_CountChars(textPage), MOST_CHARACTERS_A_PAGE);
  const characters = Array.from({ length: count }, (_, index) =>
    pageCharacter(engine, textPage, index, frame),
  );
  api.FPDFText_ClosePage(textPage);
  return characters.flatMap((character) => character ?? []);
}

function pageCharacter(
  engine: Engine,
  textPage: number,
  index: number,
  frame: PageFrame,
): PageCharacter | null {
  const { api, scratch } = engine;
  if (api.FPDFText_IsGenerated(textPage, index) === 1) return null;
  const unicode = api.FPDFText_GetUnicode(textPage, index);
  const text = unicode === END_HYPHEN ? '-' : String.fromCodePoint(unicode);
  if (unicode !== END_HYPHEN && unicode < ' '.charCodeAt(0)) return null;
  api.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 2 * FLOAT_BYTES);
  const [x = 0, y = 0] = doubles(engine, 2);
  const textObject = api.FPDFText_GetTextObject(textPage, index);
  const loose = looseBox(engine, textPage, index, frame);
  return {
    text,
    bbox: inkBox(engine, textPage, index, frame) ?? loose,
    room: [loose[0], loose[2]],
    baseline: frame.place(x, y)[1],
    fontSize: fontSize(engine, textPage, index),
    isVisible: !INVISIBLE_MODES.includes(api.FPDFTextObj_GetTextRenderMode(textObject)),
  };
}

/**
 * The nominal size times the scale of the text matrix: some printers set size 1, some 240, and scale.
 * The loose box says nothing: fonts of LibreOffice ask for three times their size.
 */
function fontSize(engine: Engine, textPage: number, index: number): number {
  const { api, scratch } = engine;
  api.FPDFText_GetMatrix(textPage, index, scratch);
  const [, , c = 0, d = 1] = floats(engine, 4);
  return api.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d);
}

/** The tight box; null where the character has no ink. */
function inkBox(engine: Engine, textPage: number, index: number, frame: PageFrame): Bbox | null {
  const { api, scratch } = engine;
  const at = (slot: number) => scratch + slot * 2 * FLOAT_BYTES;
  api.FPDFText_GetCharBox(textPage, index, at(0), at(1), at(2), at(3));
  const [left = 0, right = 0, bottom = 0, top = 0] = doubles(engine, 4);
  if (right <= left || top <= bottom) return null;
  return boxAround(frame.place(left, bottom), frame.place(right, top));
}

/** The room that the font gives to the character. */
function looseBox(engine: Engine, textPage: number, index: number, frame: PageFrame): Bbox {
  const { api, scratch } = engine;
  api.FPDFText_GetLooseCharBox(textPage, index, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(engine, 4);
  return boxAround(frame.place(left, bottom), frame.place(right, top));
}

function pageRules(engine: Engine, page: number, frame: PageFrame): readonly PageRule[] {
  const { api } = engine;
  const count = Math.min(api.FPDFPage_CountObjects(page), MOST_OBJECTS_A_PAGE);
  return Array.from({ length: count }, (_, index) => api.FPDFPage_GetObject(page, index)).flatMap(
    (object) => objectRules(engine, object, { frame, matrix: IDENTITY, depth: 0 }),
  );
}

interface Placement {
  readonly frame: PageFrame;
  readonly matrix: Matrix;
  readonly depth: number;
}

function objectRules(engine: Engine, object: number, placement: Placement): readonly PageRule[] {
  const { api, scratch } = engine;
  const type = api.FPDFPageObj_GetType(object);
  if (type !== PATH_OBJECT && type !== FORM_OBJECT) return [];
  api.FPDFPageObj_GetMatrix(object, scratch);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(engine, 6);
  const inside = { ...placement, matrix: product([a, b, c, d, e, f], placement.matrix) };
  if (type === PATH_OBJECT)
    return pathRules(subPaths(engine, object, inside), paint(engine, object));
  if (placement.depth >= DEEPEST_FORM) return [];
  const count = Math.min(api.FPDFFormObj_CountObjects(object), MOST_OBJECTS_A_PAGE);
  return Array.from({ length: count }, (_, index) =>
    api.FPDFFormObj_GetObject(object, index),
  ).flatMap((child) => objectRules(engine, child, { ...inside, depth: placement.depth + 1 }));
}

function paint(engine: Engine, path: number) {
  const { api, scratch } = engine;
  api.FPDFPath_GetDrawMode(path, scratch, scratch + FLOAT_BYTES);
  const [fillMode = 0, stroke = 0] = integers(engine, 2);
  const at = (slot: number) => scratch + slot * FLOAT_BYTES;
  api.FPDFPageObj_GetFillColor(path, at(0), at(1), at(2), at(3));
  const isFilled = fillMode !== 0 && isInk(integers(engine, 4));
  api.FPDFPageObj_GetStrokeColor(path, at(0), at(1), at(2), at(3));
  const isInked = isInk(integers(engine, 4));
  api.FPDFPageObj_GetStrokeWidth(path, scratch);
  const [width = 0] = floats(engine, 1);
  return { isFilled, isStroked: stroke !== 0 && isInked && width <= WIDEST_STROKE_PT };
}

function isInk([red = 0, green = 0, blue = 0, alpha = 0]: readonly number[]): boolean {
  return alpha > 0 && Math.min(red, green, blue) < PALEST_VISIBLE;
}

function subPaths(engine: Engine, path: number, { frame, matrix }: Placement): readonly SubPath[] {
  const { api, scratch } = engine;
  const count = Math.min(api.FPDFPath_CountSegments(path), MOST_SEGMENTS_A_PATH);
  const found: { points: Point[]; hasCurve: boolean }[] = [];
  for (let index = 0; index < count; index += 1) {
    const segment = api.FPDFPath_GetPathSegment(path, index);
    api.FPDFPathSegment_GetPoint(segment, scratch, scratch + FLOAT_BYTES);
    const [x = 0, y = 0] = floats(engine, 2);
    const type = api.FPDFPathSegment_GetType(segment);
    if (type === MOVE_SEGMENT || found.length === 0) found.push({ points: [], hasCurve: false });
    const current = found.at(-1);
    if (current === undefined) continue;
    current.points.push(placed(frame, matrix, x, y));
    current.hasCurve ||= type === CURVE_SEGMENT;
    const [first] = current.points;
    if (api.FPDFPathSegment_GetClose(segment) && first !== undefined) current.points.push(first);
  }
  return found;
}

function placed(frame: PageFrame, [a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return frame.place(a * x + c * y + e, b * x + d * y + f);
}

/** First `inner`, then `outer`. */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

function floats({ api, scratch }: Engine, count: number): readonly number[] {
  return scratchView(count, (i) => api.pdfium.getValue(scratch + i * FLOAT_BYTES, 'float'));
}

function doubles({ api, scratch }: Engine, count: number): readonly number[] {
  return scratchView(count, (i) => api.pdfium.getValue(scratch + i * 2 * FLOAT_BYTES, 'double'));
}

function integers({ api, scratch }: Engine, count: number): readonly number[] {
  return scratchView(count, (i) => api.pdfium.getValue(scratch + i * FLOAT_BYTES, 'i32'));
}

function scratchView(count: number, read: (index: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, index) => read(index));
}
