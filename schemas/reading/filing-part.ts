import type { Document } from '../document/document.ts';
import type { Filing } from '../records/filing.ts';
import type { Section } from './section.ts';
import type { Statement } from './statement.ts';

/** A document with what the stages find in it by itself, before its filing is known. */
export interface FilingPart {
  readonly document: Document;
  /** Which member of the archive it is; undefined where the file itself is the document. */
  readonly member: number | undefined;
  readonly filing: Filing;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}
