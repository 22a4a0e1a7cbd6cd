import type { Problem } from '../../schemas/records/problem.ts';

/** The text can be read, but one of the structures around it cannot. */
export function damagedProblem(what: string, error: RangeError): Problem {
  const message = `the formatting of ${what} is damaged and left out (${error.message}); save the document anew with Word`;
  return problem('doc.formatting-damaged', 'error', message);
}

export function rowsLostProblem(part: string, cellCount: number): Problem {
  const message = `${cellCount} table cells of ${part} have no row that says where they stand; their rows are guessed, or the cells kept as paragraphs`;
  return problem('doc.rows-lost', 'error', message);
}

/** Workbooks and documents that were inserted as objects. */
export function embeddedFilesProblem(count: number): Problem {
  const message = `${count} files embedded in the document are not read; save it anew as .docx to have its workbooks read`;
  return problem('doc.embedded-file', 'warning', message);
}

export function commentsProblem(): Problem {
  const message = 'the document has comments of its editors, which are no text of it and not kept';
  return problem('doc.comments', 'information', message);
}

function problem(code: string, severity: Problem['severity'], message: string): Problem {
  return { code, severity, message, provenance: null, statement: null, printed: null };
}
