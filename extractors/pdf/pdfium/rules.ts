import type { Bbox } from '../../../schemas/document/provenance.ts';
import { IDENTITY, type Matrix, moved, type Point, product } from '../../page-layout/matrix.ts';
import type { PageRule } from '../../page-layout/page-content.ts';
import { type PathPaint, pathRules, type SubPath } from '../../page-layout/path-rules.ts';
import type { PageFrame } from '../page-frame.ts';
import { MOST_MARKS_A_PAGE, PALEST_VISIBLE, WIDEST_STROKE_PT } from '../page-reading.ts';
import { EVERYWHERE, overlapOf, seenRule } from '../visible-box.ts';
import { clipBox } from './clip.ts';
import { float, floatAddress, integer, matrixRead, type Pdfium } from './engine.ts';

/** FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const PATH_OBJECT = 2;
const FORM_OBJECT = 5;
/** FPDF_SEGMENT_BEZIERTO, FPDF_SEGMENT_MOVETO. */
const CURVE_SEGMENT = 1;
const MOVE_SEGMENT = 2;
const DEEPEST_FORM = 12;

/** The rules found so far, how much may still be looked at, and how much was not. */
interface Drawn {
  readonly rules: PageRule[];
  left: number;
  omitted: number;
}

interface Placement {
  readonly frame: PageFrame;
  readonly matrix: Matrix;
  /** Outside of it nothing is seen. */
  readonly clip: Bbox;
  readonly depth: number;
}

/** The straight rules of a page, those inside of its forms too. */
export function pageRules(engine: Pdfium, page: number, frame: PageFrame) {
  const drawn: Drawn = { rules: [], left: MOST_MARKS_A_PAGE, omitted: 0 };
  const count = engine.api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    const object = engine.native.FPDFPage_GetObject(page, index);
    addRules(engine, object, { frame, matrix: IDENTITY, clip: EVERYWHERE, depth: 0 }, drawn);
  }
  return { rules: drawn.rules, omitted: drawn.omitted };
}

function addRules(engine: Pdfium, object: number, placement: Placement, drawn: Drawn): void {
  const { native, scratch } = engine;
  const type = native.FPDFPageObj_GetType(object);
  if (type !== PATH_OBJECT && type !== FORM_OBJECT) return;
  if (drawn.left <= 0 || placement.depth > DEEPEST_FORM) {
    drawn.omitted += 1;
    return;
  }
  drawn.left -= 1;
  native.FPDFPageObj_GetMatrix(object, scratch);
  const inside = {
    ...placement,
    matrix: product(matrixRead(engine), placement.matrix),
    clip: overlapOf(placement.clip, clipBox(engine, object, placement.frame, placement.matrix)),
  };
  if (type === PATH_OBJECT) addPathRules(engine, object, inside, drawn);
  else addFormRules(engine, object, inside, drawn);
}

function addFormRules(engine: Pdfium, form: number, placement: Placement, drawn: Drawn): void {
  const { api } = engine;
  const count = api.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index += 1) {
    const child = api.FPDFFormObj_GetObject(form, index);
    addRules(engine, child, { ...placement, depth: placement.depth + 1 }, drawn);
  }
}

function addPathRules(engine: Pdfium, path: number, placement: Placement, drawn: Drawn): void {
  const paint = pathPaint(engine, path);
  if (!paint.isFilled && !paint.isStroked) return;
  const count = engine.native.FPDFPath_CountSegments(path);
  const read = Math.min(count, drawn.left);
  drawn.left -= read;
  drawn.omitted += count - read;
  const rules = pathRules(subPaths(engine, path, read, placement), paint);
  drawn.rules.push(...rules.flatMap((rule) => seenRule(rule, placement.clip) ?? []));
}

function pathPaint(engine: Pdfium, path: number): PathPaint {
  const { native, scratch } = engine;
  const at = (slot: number) => floatAddress(engine, slot);
  native.FPDFPath_GetDrawMode(path, at(0), at(1));
  const isFill = integer(engine, 0) !== 0;
  const isStroke = integer(engine, 1) !== 0;
  if (isFill) native.FPDFPageObj_GetFillColor(path, at(0), at(1), at(2), at(3));
  const isFilled = isFill && isInk(engine);
  if (isStroke) native.FPDFPageObj_GetStrokeColor(path, at(0), at(1), at(2), at(3));
  if (!isStroke || !isInk(engine)) return { isFilled, isStroked: false };
  native.FPDFPageObj_GetStrokeWidth(path, scratch);
  return { isFilled, isStroked: float(engine, 0) <= WIDEST_STROKE_PT };
}

/** Of the colour in the scratch memory: red, green, blue, alpha. */
function isInk(engine: Pdfium): boolean {
  const palest = Math.min(integer(engine, 0), integer(engine, 1), integer(engine, 2));
  return integer(engine, 3) > 0 && palest < PALEST_VISIBLE;
}

function subPaths(
  engine: Pdfium,
  path: number,
  count: number,
  { frame, matrix }: Placement,
): readonly SubPath[] {
  const { native } = engine;
  const onPage = product(matrix, frame.matrix);
  const found: { points: Point[]; hasCurve: boolean }[] = [];
  for (let index = 0; index < count; index += 1) {
    const segment = native.FPDFPath_GetPathSegment(path, index);
    native.FPDFPathSegment_GetPoint(segment, floatAddress(engine, 0), floatAddress(engine, 1));
    const point = moved(onPage, float(engine, 0), float(engine, 1));
    const type = native.FPDFPathSegment_GetType(segment);
    if (type === MOVE_SEGMENT || found.length === 0) found.push({ points: [], hasCurve: false });
    const current = found.at(-1);
    if (current === undefined) continue;
    current.points.push(point);
    current.hasCurve ||= type === CURVE_SEGMENT;
    const [first] = current.points;
    if (native.FPDFPathSegment_GetClose(segment) === 1 && first !== undefined)
      current.points.push(first);
  }
  return found;
}
