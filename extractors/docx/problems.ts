import type { Problem } from '../../schemas/records/problem.ts';
import type { LeftOut } from './body.ts';
import type { Part } from './package.ts';

/** Types of parts that hold something to read that is not read from here. */
const EMBEDDED = new Set(['package', 'oleObject']);

/** Files inside the file: a table may be one of them. */
export function relationshipProblems(part: Part): readonly Problem[] {
  const embedded = part.relationships
    .filter(({ type, isExternal }) => EMBEDDED.has(type) && !isExternal)
    .map(({ target }) =>
      problem(
        'docx.embedded-file',
        'warning',
        `${target} is a file embedded in the document and is not read; save it beside the document to have it read`,
      ),
    );
  const comments = part.relationships.some(({ type }) => type === 'comments');
  if (!comments) return embedded;
  const message = 'the document has comments of its editors, which are no text of it and not kept';
  return [...embedded, problem('docx.comments', 'information', message)];
}

export function leftOutProblems(part: string, leftOut: LeftOut): readonly Problem[] {
  const { hiddenTexts, foreignChunks } = leftOut;
  return [
    ...(hiddenTexts === 0
      ? []
      : [
          problem(
            'docx.hidden-text',
            'information',
            `${hiddenTexts} paragraphs of ${part} hold hidden text, which is left out`,
          ),
        ]),
    ...(foreignChunks === 0
      ? []
      : [
          problem(
            'docx.foreign-chunk',
            'error',
            `${foreignChunks} stretches of ${part} are files of another format and not read; save the document anew with Word to have them read`,
          ),
        ]),
  ];
}

function problem(code: string, severity: Problem['severity'], message: string): Problem {
  return { code, severity, message, provenance: null, statement: null, printed: null };
}
