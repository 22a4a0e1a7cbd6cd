import type { Problem } from '../../schemas/records/problem.ts';
import type { LeftOut } from './body.ts';
import type { Part } from './package.ts';

/** A file inside the file: a table may stand in it. */
export function embeddedFileProblem(name: string, reason?: string): Problem {
  const why = reason === undefined ? '' : ` (${reason})`;
  return problem(
    'docx.embedded-file',
    'warning',
    `${name} is a file embedded in the document and is not read${why}; save it beside the document to have it read`,
  );
}

export function commentsProblems(part: Part): readonly Problem[] {
  if (!part.relationships.some(({ type }) => type === 'comments')) return [];
  const message = 'the document has comments of its editors, which are no text of it and not kept';
  return [problem('docx.comments', 'information', message)];
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
