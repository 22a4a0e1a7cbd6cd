/**
 * The fields that are open at some point of the text. A field has its instruction before its
 * result, and only the result is text. Fields nest, and may begin in one paragraph and end in
 * another.
 */
export interface FieldState {
  readonly open: ('instruction' | 'result')[];
}

export type FieldMark = 'begin' | 'separate' | 'end';

export function passFieldMark({ open }: FieldState, mark: FieldMark): void {
  if (mark === 'begin') open.push('instruction');
  else if (mark === 'end') open.pop();
  else if (open.length > 0) open[open.length - 1] = 'result';
}

/** Whether text is shown here. */
export function isResult({ open }: FieldState): boolean {
  return !open.includes('instruction');
}
