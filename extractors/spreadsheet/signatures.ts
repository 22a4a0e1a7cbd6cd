import { hasOleStream } from '../container/ole.ts';
import { isZip, zipNames } from '../container/zip.ts';

/** Office Open XML (ZIP), BIFF in a compound file, or SpreadsheetML 2003 (one XML file). */
export type WorkbookKind = 'xlsx' | 'xls' | 'spreadsheetml';

/** Names of the workbook stream: BIFF8, BIFF5. */
const BIFF_STREAMS = ['Workbook', 'Book'];
const OOXML_MEMBERS = ['xl/workbook.xml', 'xl/workbook.bin'];
const XML_HEAD_BYTES = 4096;
const XML_ROOT =
  /^[^<]*<(?:\?xml|Workbook|\?mso)[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/u;
const HTML_ROOT = /<html/iu;

/** What kind of workbook the bytes are, whatever the file is called; null for none. */
export async function workbookKind(bytes: Uint8Array): Promise<WorkbookKind | null> {
  if (isZip(bytes)) {
    const names = await zipNames(bytes);
    return OOXML_MEMBERS.some((name) => names.has(name)) ? 'xlsx' : null;
  }
  if (BIFF_STREAMS.some((name) => hasOleStream(bytes, name))) return 'xls';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, XML_HEAD_BYTES));
  return XML_ROOT.test(head) && !HTML_ROOT.test(head) ? 'spreadsheetml' : null;
}
