import type { Provenance } from '../../schemas/document/provenance.ts';
import { type Range, sourceLines, spanProvenance } from '../encoding/source-lines.ts';

/** The decoded text of a page, or of one page in an archive of them. */
export interface PageSource {
  readonly text: string;
  readonly place: (range: Range) => Provenance;
}

/** @param part the member of a saved page (MHTML) that holds the text, otherwise null */
export function pageSource(text: string, part: string | null): PageSource {
  const lines = sourceLines(text);
  return {
    text,
    place: (range) => {
      const provenance = spanProvenance(lines, range);
      return part === null ? provenance : { ...provenance, part };
    },
  };
}
