import type { SectionRecord } from '../../schemas/records/section.ts';
import type { FileIdOf } from './file-ids.ts';
import { optionalPlaceColumns, placeColumns } from './place-columns.ts';
import type { NamedValues, Store } from './store.ts';

export function insertSections(
  store: Store,
  filingId: number,
  sections: readonly SectionRecord[],
  fileIdOf: FileIdOf,
): void {
  const rows = sections.map((section, index) => ({
    filing_id: filingId,
    file_id: fileIdOf(section.member),
    ordinal: index + 1,
    path: JSON.stringify(section.path),
    role: section.role,
    ...optionalPlaceColumns(section.provenance),
  }));
  store.insert('sections', rows);
  store.insert(
    'paragraphs',
    sections.flatMap((section, index) => paragraphRows(section, filingId, index + 1)),
  );
}

function paragraphRows(
  { paragraphs }: SectionRecord,
  filingId: number,
  sectionOrdinal: number,
): readonly NamedValues[] {
  return paragraphs.map(({ text, provenance }, index) => ({
    filing_id: filingId,
    section_ordinal: sectionOrdinal,
    ordinal: index + 1,
    text,
    ...placeColumns(provenance),
  }));
}
