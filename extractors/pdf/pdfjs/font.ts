import { z } from 'zod';
import type { Matrix } from '../../page-layout/matrix.ts';

/** What is needed of a font to place its glyphs and to trust their meaning. */
export interface Font {
  readonly name: string;
  readonly isVertical: boolean;
  readonly matrix: Matrix;
  /** Width, and the place of the vertical origin, of a glyph without its own metrics; in glyph units. */
  readonly verticalMetrics: readonly number[] | null;
  /** Whether the file says what the glyph of a code means; pdf.js shows the code itself where not. */
  readonly isMapped: (code: number) => boolean;
}

const GLYPH_SPACE: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const number = z.number();

const fontSchema = z.object({
  name: z.string(),
  vertical: z.boolean().nullish(),
  fontMatrix: z.tuple([number, number, number, number, number, number]).nullish(),
  defaultVMetrics: z.array(number).nullish(),
  toUnicode: z
    .object({ _map: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]) })
    .partial()
    .nullish(),
});

/** @param value a font object of pdf.js, read with `fontExtraProperties` */
export function fontOf(value: unknown): Font {
  const { name, vertical, fontMatrix, defaultVMetrics, toUnicode } = fontSchema.parse(value);
  const map = new Map(Object.entries(toUnicode?._map ?? {}));
  return {
    name,
    isVertical: vertical ?? false,
    matrix: fontMatrix ?? GLYPH_SPACE,
    verticalMetrics: defaultVMetrics ?? null,
    isMapped: (code) => map.get(String(code)) != null,
  };
}
