import type { Range } from '../encoding/source-lines.ts';
import { entityCharacter } from './entities.ts';
import { plainMath } from './plain-math.ts';

/** Something inside a line that is no text of the filing. */
export interface Mark extends Range {
  readonly role: 'bookmark' | 'image' | 'navigation';
}

/** Text of a stretch of source without its markup. */
export interface InlineText extends Range {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Piece extends Range {
  readonly text: string;
}

type TokenKind =
  | 'bookmark'
  | 'image'
  | 'comment'
  | 'link'
  | 'breaking'
  | 'tag'
  | 'entity'
  | 'math'
  | 'escape'
  | 'emphasis';

/**
 * Every alternative stops at the character that would open it again, so that a line of junk is
 * read once. Examples: `[bookmark: _Toc15396599]` and `[image: image5]` (Tika), `![](images/3.jpg)`
 * and `<!-- image -->` (PDF to Markdown), `[name](https://…)`, `<br>`, `<b>`, `&nbsp;`, `$7 . 5 \%$`, `1\.`, `**`.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<bookmark>\[bookmark:[^\][]*\])`,
    String.raw`(?<image>\[image(?::[^\][]*|\d*)\]|!\[[^\][]*\]\([^()]*\)|<img\b[^<>]*>)`,
    '(?<comment><!--[^<>]*-->)',
    String.raw`(?<link>(?<!!)\[[^\][]+\]\((?:https?:|mailto:|[#/.])[^()\s]*\))`,
    String.raw`(?<breaking><\/?(?:br|p|div|li|ul|ol|hr|h[1-6]|tr|td|th|table|tbody|thead|tfoot|caption)(?:\s[^<>]*)?\/?>)`,
    String.raw`(?<tag><\/?(?:b|strong|i|em|u|s|del|ins|span|font|sup|sub|center|small|big|mark|a|html|body|colgroup|col)(?:\s[^<>]*)?\/?>)`,
    String.raw`(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)`,
    String.raw`(?<math>\$[^$\n]{1,80}\$)`,
    String.raw`(?<escape>\\[!-\/:-@[-\x60{-~])`,
    String.raw`(?<emphasis>(?<![\s*])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![\s*]))`,
  ].join('|'),
  'giu',
);

/** Without one of these a line holds no token. */
const HINT = /[<[&\\*$]/u;

/** The text of the given stretches, one line for each that is not empty; markup is left out. */
export function inlineText(source: string, stretches: readonly Range[]): InlineText {
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  for (const stretch of stretches) {
    if (pieces.length > 0) pieces.push({ text: '\n', start: stretch.start, end: stretch.start });
    readStretch(source, stretch, pieces, marks);
  }
  const written = pieces.filter((piece) => /\S/u.test(piece.text));
  const first = written.at(0);
  const last = written.at(-1);
  const empty = stretches.at(0)?.start ?? 0;
  if (first === undefined || last === undefined) {
    return { text: '', start: empty, end: empty, marks };
  }
  return {
    text: tidyLines(pieces.map((piece) => piece.text).join('')),
    start: first.start + first.text.search(/\S/u),
    end: last.end - (last.text.length - last.text.trimEnd().length),
    marks,
  };
}

/** Cuts one stretch into pieces of text and marks, appended to the two lists. */
function readStretch(source: string, stretch: Range, pieces: Piece[], marks: Mark[]): void {
  const slice = source.slice(stretch.start, stretch.end);
  const keep = (from: number, to: number, text: string): void => {
    if (text !== '' && !(text === '\n' && pieces.at(-1)?.text === '\n')) {
      pieces.push({ text, start: stretch.start + from, end: stretch.start + to });
    }
  };
  let done = 0;
  for (const token of HINT.test(slice) ? pairedTokens(slice) : []) {
    keep(done, token.start, slice.slice(done, token.start));
    const role = markRole(token.kind, token.text);
    if (role === null) keep(token.start, token.end, replacement(token.kind, token.text));
    else marks.push({ start: stretch.start + token.start, end: stretch.start + token.end, role });
    done = token.end;
  }
  keep(done, slice.length, slice.slice(done));
}

interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The tokens of a stretch one by one; of an odd number of emphasis marks the last is text. */
function* pairedTokens(slice: string): Generator<Token> {
  const emphases = slice.includes('**') ? emphasisCount(slice) : 0;
  const paired = emphases - (emphases % 2);
  let emphasis = 0;
  for (const match of slice.matchAll(TOKEN)) {
    const [text] = match;
    const kind = tokenKind(match.groups ?? {});
    if (kind === 'emphasis') emphasis += 1;
    if (kind !== 'emphasis' || emphasis <= paired) {
      yield { kind, text, start: match.index, end: match.index + text.length };
    }
  }
}

function emphasisCount(slice: string): number {
  let count = 0;
  for (const match of slice.matchAll(TOKEN)) {
    if (match.groups?.['emphasis'] !== undefined) count += 1;
  }
  return count;
}

const KINDS: readonly TokenKind[] = [
  'bookmark',
  'image',
  'comment',
  'link',
  'breaking',
  'tag',
  'entity',
  'math',
  'escape',
];

function tokenKind(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? 'emphasis';
}

function markRole(kind: TokenKind, token: string): Mark['role'] | null {
  if (kind === 'bookmark' || kind === 'image') return kind;
  if (kind !== 'comment') return null;
  return /image|picture|figure/iu.test(token) ? 'image' : 'navigation';
}

/** What stands in the text for a token that is no mark. */
function replacement(kind: TokenKind, token: string): string {
  switch (kind) {
    case 'breaking':
      return '\n';
    case 'entity':
      return entityCharacter(token) ?? token;
    case 'math':
      return plainMath(token) ?? token;
    case 'escape':
      return token.slice(1);
    case 'link':
      return token.slice(1, token.lastIndexOf(']('));
    default:
      return '';
  }
}

/** Trims each line and leaves out the empty ones; spaces inside a line stay as printed. */
function tidyLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
