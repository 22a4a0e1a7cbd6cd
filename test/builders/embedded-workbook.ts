import { strToU8, unzipSync, zipSync } from 'fflate';
import { docxFile } from './docx.ts';

/** The object of a program as Word shows it: a picture, and the file that it was made from. */
export function objectInside(relationship: string, aspect: 'Content' | 'Icon' = 'Content'): string {
  return `<w:p><w:r><w:object><v:shape><v:imagedata r:id="rId9"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" DrawAspect="${aspect}" r:id="${relationship}"/></w:object></w:r></w:p>`;
}

/** A DOCX with one embedded file, `rId1`, under `word/embeddings/`. */
export function docxWithFile(body: string, name: string, file: Uint8Array): Uint8Array {
  const path = `embeddings/${name}`;
  const type = name.endsWith('.bin') ? 'oleObject' : 'package';
  const made = unzipSync(docxFile(body, [{ type, path, root: '', content: '' }]));
  return zipSync({ ...made, [`word/${path}`]: file });
}

/** A workbook as it is when it was embedded: the sheet and the range that are shown. */
export function withView(workbook: Uint8Array, tab: number, range: string): Uint8Array {
  const members = unzipSync(workbook);
  const xml = new TextDecoder().decode(members['xl/workbook.xml']);
  const view = `<bookViews><workbookView activeTab="${tab}"/></bookViews>`;
  const shown = xml
    .replace(/<bookViews>.*<\/bookViews>|(?=<sheets>)/u, view)
    .replace('</workbook>', `<oleSize ref="${range}"/></workbook>`);
  return zipSync({ ...members, 'xl/workbook.xml': strToU8(shown) });
}
