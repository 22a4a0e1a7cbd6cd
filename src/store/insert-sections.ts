import type { SectionRecord } from '../../schemas/records/section.ts';
import type { FileIdOf } from './file-ids.ts';
import { optionalPlaceColumns, placeColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertSections(
  store: Store,
  filingId: number,
  sections: readonly SectionRecord[],
  fileIdOf: FileIdOf,
): void {
  sections.forEach((section, index) => {
    store.run(
      `INSERT INTO sections
         (filing_id, file_id, ordinal, path, role, page, bbox, locator, provenance)
       VALUES (:filingId, :fileId, :ordinal, :path, :role, :page, :bbox, :locator, :provenance)`,
      {
        filingId,
        fileId: fileIdOf(section.member),
        ordinal: index + 1,
        path: JSON.stringify(section.path),
        role: section.role,
        ...optionalPlaceColumns(section.provenance),
      },
    );
    insertParagraphs(store, { filingId, sectionOrdinal: index + 1 }, section);
  });
}

function insertParagraphs(
  store: Store,
  key: { readonly filingId: number; readonly sectionOrdinal: number },
  section: SectionRecord,
): void {
  section.paragraphs.forEach(({ text, provenance }, index) => {
    store.run(
      `INSERT INTO paragraphs
         (filing_id, section_ordinal, ordinal, text, page, bbox, locator, provenance)
       VALUES
         (:filingId, :sectionOrdinal, :ordinal, :text, :page, :bbox, :locator, :provenance)`,
      { ...key, ordinal: index + 1, text, ...placeColumns(provenance) },
    );
  });
}
