import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { zipMembers, zipNames } from '../container/zip.ts';
import type { EmbeddedReader, Extractor } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import { flowBlocks } from '../word-flow/flow-blocks.ts';
import type { Package } from './package.ts';
import { docxParts } from './parts.ts';
import { isXmlDocument, xmlPackage } from './xml-document.ts';

/** Word files of 2007 and later, as Word, WPS and LibreOffice write them, and Word 2003 XML. */
export const docxExtractor: Extractor = {
  format: 'docx',

  async fileType({ bytes }: SourceFile): Promise<FileType | null> {
    if (isXmlDocument(bytes)) return 'wordml';
    const names = await zipNames(bytes);
    if (!names.has('[Content_Types].xml')) return null;
    return [...names].some((name) => /^word\/.+\.xml$/u.test(name)) ? 'docx' : null;
  },

  async extract(
    { bytes, source }: SourceFile,
    readEmbedded: EmbeddedReader = async () => null,
  ): Promise<Outcome<Document>> {
    const parts = await docxParts(await packageOf(bytes, source), readEmbedded);
    const { value: blocks, problems } = flowBlocks(parts.value);
    return {
      value: { format: 'docx', encoding: null, pages: [], blocks },
      problems: [...parts.problems, ...problems],
    };
  },
};

async function packageOf(bytes: Uint8Array, source: string): Promise<Package> {
  if (isXmlDocument(bytes)) return xmlPackage(bytes, source);
  const members = await zipMembers(bytes, source);
  return { source, members: new Map(members.map((one) => [one.name, one])) };
}
