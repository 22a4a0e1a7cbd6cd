import { z } from 'zod';
import type { Bbox } from '../../../schemas/document/provenance.ts';
import { IDENTITY, type Matrix, product } from '../../page-layout/matrix.ts';
import { PALEST_VISIBLE } from '../page-reading.ts';
import { EVERYWHERE } from '../visible-box.ts';

/** Text state of ISO 32000-1, 9.3, and where the next glyph stands. */
export interface TextState {
  /** The engine's name of the font, to look it up; null before the first. */
  readonly font: string | null;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 is the width that the font gives. */
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly matrix: Matrix;
  /** In text space: where the next glyph and where the line begins. */
  readonly at: readonly [x: number, y: number];
  readonly lineAt: readonly [x: number, y: number];
}

/** Graphics state of ISO 32000-1, 8.4, as far as it decides what is seen where. */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly isFillInk: boolean;
  readonly isStrokeInk: boolean;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  /** Outside of this box on the page nothing is seen. */
  readonly clip: Bbox;
  /** Whether the next path narrows the clip. */
  readonly isClipping: boolean;
  readonly text: TextState;
}

export const INITIAL_STATE: GraphicsState = {
  matrix: IDENTITY,
  isFillInk: true,
  isStrokeInk: true,
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  clip: EVERYWHERE,
  isClipping: false,
  text: {
    font: null,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: IDENTITY,
    at: [0, 0],
    lineAt: [0, 0],
  },
};

type Change = (state: GraphicsState, values: readonly unknown[]) => GraphicsState;

/** What an operator of pdf.js changes; null for one that changes nothing. */
export function changedState(
  state: GraphicsState,
  operator: string,
  values: readonly unknown[],
): GraphicsState | null {
  return CHANGES.get(operator)?.(state, values) ?? null;
}

const number = z.number();
const matrixSchema = z.tuple([number, number, number, number, number, number]);

/** Six numbers, in an array or in a typed one. */
export function matrixOf(value: unknown): Matrix {
  return matrixSchema.parse(value instanceof Float32Array ? [...value] : value);
}

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['transform', (state, values) => ({ ...state, matrix: product(matrixOf(values), state.matrix) })],
  ['clip', (state) => ({ ...state, isClipping: true })],
  ['eoClip', (state) => ({ ...state, isClipping: true })],
  ['setLineWidth', (state, [width]) => ({ ...state, lineWidth: number.parse(width) })],
  ['setFillRGBColor', (state, [colour]) => ({ ...state, isFillInk: isInk(colour) })],
  ['setStrokeRGBColor', (state, [colour]) => ({ ...state, isStrokeInk: isInk(colour) })],
  ['setFillColorN', (state) => ({ ...state, isFillInk: true })],
  ['setStrokeColorN', (state) => ({ ...state, isStrokeInk: true })],
  ['setFillTransparent', (state) => ({ ...state, isFillInk: false })],
  ['setStrokeTransparent', (state) => ({ ...state, isStrokeInk: false })],
  ['setGState', (state, [entries]) => entriesSchema.parse(entries).reduce(withEntry, state)],
  ['beginText', (state) => withText(state, { matrix: IDENTITY, at: [0, 0], lineAt: [0, 0] })],
  ['setCharSpacing', (state, [by]) => withText(state, { characterSpacing: number.parse(by) })],
  ['setWordSpacing', (state, [by]) => withText(state, { wordSpacing: number.parse(by) })],
  [
    'setHScale',
    (state, [percent]) => withText(state, { horizontalScale: number.parse(percent) / 100 }),
  ],
  ['setLeading', (state, [leading]) => withText(state, { leading: number.parse(leading) })],
  ['setFont', (state, values) => withText(state, fontOf(values))],
  ['setTextRenderingMode', (state, [mode]) => withText(state, { mode: number.parse(mode) })],
  ['setTextRise', (state, [rise]) => withText(state, { rise: number.parse(rise) })],
  [
    'setTextMatrix',
    (state, [matrix]) => withText(state, { matrix: matrixOf(matrix), at: [0, 0], lineAt: [0, 0] }),
  ],
  ['moveText', (state, [x, y]) => onLine(state, number.parse(x), number.parse(y))],
  [
    'setLeadingMoveText',
    (state, [x, y]) =>
      onLine(withText(state, { leading: -number.parse(y) }), number.parse(x), number.parse(y)),
  ],
  ['nextLine', (state) => onLine(state, 0, -state.text.leading)],
]);

export function withText(state: GraphicsState, change: Partial<TextState>): GraphicsState {
  return { ...state, text: { ...state.text, ...change } };
}

function onLine(state: GraphicsState, byX: number, byY: number): GraphicsState {
  const at = [state.text.lineAt[0] + byX, state.text.lineAt[1] + byY] as const;
  return withText(state, { at, lineAt: at });
}

const entriesSchema = z.array(z.tuple([z.string(), z.unknown()]));

/** One entry of an external graphics state: line width, alpha of strokes, alpha of all else, font. */
function withEntry(state: GraphicsState, [key, value]: readonly [string, unknown]): GraphicsState {
  switch (key) {
    case 'LW':
      return { ...state, lineWidth: number.parse(value) };
    case 'CA':
      return { ...state, strokeAlpha: number.parse(value) };
    case 'ca':
      return { ...state, fillAlpha: number.parse(value) };
    case 'Font':
      return withText(state, fontOf(value));
    default:
      return state;
  }
}

function fontOf(value: unknown): Pick<TextState, 'font' | 'size'> {
  const [font, size] = z.tuple([z.string(), number]).parse(value);
  return { font, size };
}

const colourSchema = z.string().regex(/^#[\da-f]{6}$/u);

function isInk(colour: unknown): boolean {
  const digits = colourSchema.parse(colour);
  const parts = [1, 3, 5].map((from) => Number.parseInt(digits.slice(from, from + 2), 16));
  return Math.min(...parts) < PALEST_VISIBLE;
}
