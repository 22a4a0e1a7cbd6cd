import { SourceError } from '../../schemas/errors.ts';
import type { ContainerMember } from '../container/container-member.ts';
import { storedZip } from '../container/stored-zip.ts';
import { zipMembers } from '../container/zip.ts';
import { hiddenLines } from './ooxml-hidden-lines.ts';
import type { HiddenLines } from './sheet.ts';
import { ooxmlView, type WorkbookView } from './workbook-view.ts';

/** An OOXML workbook that was unpacked within bounds. */
export interface OoxmlPackage {
  /** A ZIP container without compression, and without pictures and empty cells. */
  readonly bytes: Uint8Array;
  /** By sheet name; sheets that hide nothing may be absent. */
  readonly hidden: ReadonlyMap<string, HiddenLines>;
  readonly view: WorkbookView;
}

/** The largest workbook of one filing met has 2 MB of XML. */
const MOST_XML_BYTES = 100 * 1024 * 1024;
const MOST_CELLS = 1_000_000;

/** Members without cells. */
const NO_CELLS =
  /^(?:docProps|customXml|xl\/(?:media|drawings|charts|embeddings|theme|pivot\w*|external\w*|printerSettings|activeX|ctrlProps|diagrams|calcChain))(?:\/|\.|$)/iu;
const WORKSHEET = /^xl\/worksheets\/[^/]*\.xml$/iu;
/** A cell with a style and nothing in it: templates have thousands to the right and below. */
const EMPTY_CELL = /<(?:\w+:)?c (?=[^<>]*\br=)[^<>]*\/>/gu;
const CELL_VALUE = /<(?:\w+:)?(?:v|is)[ />]/gu;

/**
 * The workbook, unpacked and packed again: the library that reads it unpacks without bounds.
 *
 * @throws SourceError `spreadsheet.too-large`, and those of `zipMembers`
 */
export async function ooxmlPackage(bytes: Uint8Array, source: string): Promise<OoxmlPackage> {
  const members = await zipMembers(bytes, source);
  const kept = members.filter(({ name }) => !NO_CELLS.test(name));
  const total = kept.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_XML_BYTES) {
    throw tooLarge(source, `${total} bytes of XML; expected at most ${MOST_XML_BYTES}`);
  }
  const read = new Map<string, Uint8Array>();
  let cells = 0;
  for (const member of kept) {
    const content = await memberContent(member);
    cells += content.cells;
    if (cells > MOST_CELLS) throw tooLarge(source, `more than ${MOST_CELLS} cells`);
    read.set(member.name, content.bytes);
  }
  return { bytes: storedZip(read), hidden: hiddenLines(read), view: ooxmlView(read) };
}

async function memberContent(
  member: ContainerMember,
): Promise<{ readonly bytes: Uint8Array; readonly cells: number }> {
  const bytes = await member.read();
  if (!WORKSHEET.test(member.name)) return { bytes, cells: 0 };
  // One character a byte, whatever the encoding: what is looked for is ASCII.
  const xml = Buffer.from(bytes).toString('latin1').replace(EMPTY_CELL, '');
  return { bytes: Buffer.from(xml, 'latin1'), cells: xml.match(CELL_VALUE)?.length ?? 0 };
}

function tooLarge(source: string, what: string): SourceError {
  return new SourceError('spreadsheet.too-large', source, `${source} has ${what}`);
}
