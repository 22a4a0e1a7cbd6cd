import { z } from 'zod';
import { boxAround } from '../../page-layout/box-around.ts';
import { moved, product } from '../../page-layout/matrix.ts';
import { type PageFrame, placeOnLine, turnOf } from '../page-frame.ts';
import { INVISIBLE_MODES, type PdfCharacter, UNMAPPED } from '../page-reading.ts';
import type { Font } from './font.ts';
import { type GraphicsState, withText } from './graphics-state.ts';

/** pdf.js knows no ink: where that of a Chinese character lies above and below its baseline, in sizes. */
const INK_ABOVE = 0.82;
const INK_BELOW = 0.1;
/** Kerning is given in thousandths of the size. */
const KERNING_UNITS = 1000;

const glyphSchema = z.object({
  unicode: z.string(),
  width: z.number(),
  isSpace: z.boolean(),
  originalCharCode: z.number(),
  vmetric: z.array(z.number()).nullish(),
});
type Glyph = z.infer<typeof glyphSchema>;

const shownSchema = z.array(z.union([z.number(), glyphSchema]).nullable());

interface ShownText {
  readonly characters: readonly PdfCharacter[];
  /** The state behind the text. */
  readonly state: GraphicsState;
}

interface Setting {
  readonly font: Font;
  readonly state: GraphicsState;
  readonly frame: PageFrame;
}

/**
 * The glyphs of one `showText`, placed as in `CanvasGraphics.showText` of pdf.js.
 *
 * @param glyphs first argument of the operator: glyphs, and kerning between them
 */
export function shownText(glyphs: unknown, setting: Setting): ShownText {
  const { font, state } = setting;
  const characters: PdfCharacter[] = [];
  let along = 0;
  for (const glyph of shownSchema.parse(glyphs)) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      along += ((font.isVertical ? 1 : -1) * glyph * state.text.size) / KERNING_UNITS;
      continue;
    }
    const placed = placedGlyph(glyph, setting, along);
    characters.push(...characterOf(glyph, placed, setting));
    along += placed.advance;
  }
  return { characters, state: withText(state, { at: behind(setting, along) }) };
}

function behind({ font, state: { text } }: Setting, along: number): readonly [number, number] {
  const [x, y] = text.at;
  return font.isVertical ? [x, y - along] : [x + along * text.horizontalScale, y];
}

/** A glyph from the place where its text begins, in text space. */
interface PlacedGlyph {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly advance: number;
}

function placedGlyph(glyph: Glyph, { font, state }: Setting, along: number): PlacedGlyph {
  const { size, wordSpacing, characterSpacing } = state.text;
  const unit = size * font.matrix[0];
  const width = glyph.width * unit;
  const spacing = (glyph.isSpace ? wordSpacing : 0) + characterSpacing;
  const metrics = font.isVertical ? (glyph.vmetric ?? font.verticalMetrics) : null;
  if (metrics === null) return { x: along, y: 0, width, advance: width + spacing };
  const [height = 0, originX = 0, originY = 0] = metrics;
  const x = -(glyph.vmetric == null ? glyph.width / 2 : originX) * unit;
  return { x, y: -(along + originY * unit), width, advance: -height * unit - spacing };
}

/** None for a glyph that means a control character. */
function characterOf(
  glyph: Glyph,
  { x, y, width }: PlacedGlyph,
  { font, state, frame }: Setting,
): readonly PdfCharacter[] {
  const { text } = state;
  const printed = font.isMapped(glyph.originalCharCode) ? glyph.unicode : UNMAPPED;
  if (/^\p{Cc}*$/u.test(printed)) return [];
  const matrix = product(text.matrix, state.matrix);
  const onPage = product(matrix, frame.matrix);
  const place = (byX: number, byY: number) => {
    const along = text.at[0] + (x + byX) * text.horizontalScale;
    return moved(onPage, along, text.at[1] + text.rise + y + byY);
  };
  const bbox = boxAround(place(0, -INK_BELOW * text.size), place(width, INK_ABOVE * text.size));
  return [
    {
      text: printed,
      bbox,
      ...placeOnLine(bbox, place(0, 0), turnOf(frame, matrix)),
      fontSize: text.size * Math.hypot(matrix[2], matrix[3]),
      font: font.name,
      isVisible: !INVISIBLE_MODES.includes(text.mode) && state.fillAlpha > 0,
    },
  ];
}
