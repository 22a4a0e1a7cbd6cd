import { product } from '../../page-layout/matrix.ts';
import type { PageRule } from '../../page-layout/page-content.ts';
import type { PageFrame } from '../page-frame.ts';
import { MOST_CHARACTERS_A_PAGE, type PdfCharacter } from '../page-reading.ts';
import { drawnPath } from './drawn-rules.ts';
import type { Font } from './font.ts';
import { changedState, type GraphicsState, INITIAL_STATE, matrixOf } from './graphics-state.ts';
import { shownText } from './shown-text.ts';

/** One operator of a page with its arguments. */
export interface Operator {
  readonly name: string;
  readonly values: readonly unknown[];
}

interface PageMarks {
  readonly characters: readonly PdfCharacter[];
  readonly rules: readonly PageRule[];
  readonly omitted: number;
}

/**
 * What the operators of a page print and draw.
 *
 * @param fontNamed looks up a font by the engine's name for it
 * @param paintNamed name of a painting operator by its code
 */
export function pageMarks(
  operators: readonly Operator[],
  {
    frame,
    fontNamed,
    paintNamed,
  }: {
    readonly frame: PageFrame;
    readonly fontNamed: (name: string) => Font;
    readonly paintNamed: (code: unknown) => string;
  },
): PageMarks {
  const characters: PdfCharacter[] = [];
  const rules: PageRule[] = [];
  const saved: GraphicsState[] = [];
  let state = INITIAL_STATE;
  for (const { name, values } of operators) {
    const [first, second] = values;
    switch (name) {
      case 'save':
        saved.push(state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state;
        break;
      case 'paintFormXObjectBegin':
        saved.push(state);
        state = first == null ? state : insideForm(state, first);
        break;
      case 'showText': {
        if (state.text.font === null) break;
        const shown = shownText(first, { font: fontNamed(state.text.font), state, frame });
        characters.push(...shown.characters);
        state = shown.state;
        break;
      }
      case 'constructPath': {
        const drawn = drawnPath(paintNamed(first), second, state, frame);
        rules.push(...drawn.rules);
        state = { ...state, clip: drawn.clip, isClipping: false };
        break;
      }
      default:
        state = changedState(state, name, values) ?? state;
    }
  }
  const read = characters.slice(0, MOST_CHARACTERS_A_PAGE);
  return { characters: read, rules, omitted: characters.length - read.length };
}

function insideForm(state: GraphicsState, matrix: unknown): GraphicsState {
  return { ...state, matrix: product(matrixOf(matrix), state.matrix) };
}
