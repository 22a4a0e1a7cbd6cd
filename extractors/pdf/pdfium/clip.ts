import type { Bbox } from '../../../schemas/document/provenance.ts';
import { pointsBox } from '../../page-layout/box-around.ts';
import { type Matrix, moved, product } from '../../page-layout/matrix.ts';
import type { PageFrame } from '../page-frame.ts';
import { EVERYWHERE, overlapOf } from '../visible-box.ts';
import { float, floatAddress, type Pdfium } from './engine.ts';

/**
 * The box on the page outside of which an object is clipped away.
 *
 * @param matrix of the form that the object stands in
 */
export function clipBox(engine: Pdfium, object: number, frame: PageFrame, matrix: Matrix): Bbox {
  const { native } = engine;
  const clip = native.FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : native.FPDFClipPath_CountPaths(clip);
  const onPage = count === 0 ? matrix : product(matrix, frame.matrix);
  let box: Bbox = EVERYWHERE;
  for (let path = 0; path < count; path += 1) {
    const segments = native.FPDFClipPath_CountPathSegments(clip, path);
    const points = Array.from({ length: Math.max(0, segments) }, (_, index) => {
      const segment = native.FPDFClipPath_GetPathSegment(clip, path, index);
      native.FPDFPathSegment_GetPoint(segment, floatAddress(engine, 0), floatAddress(engine, 1));
      return moved(onPage, float(engine, 0), float(engine, 1));
    });
    box = overlapOf(box, pointsBox(points));
  }
  return box;
}
