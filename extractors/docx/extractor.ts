import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { zipMembers, zipNames } from '../container/zip.ts';
import type { EmbeddedReader, Extractor } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import { flowBlocks } from '../word-flow/flow-blocks.ts';
import { docxParts } from './parts.ts';

/** Word files of 2007 and later, as Word, WPS and LibreOffice write them. */
export const docxExtractor: Extractor = {
  format: 'docx',

  async fileType({ bytes }: SourceFile): Promise<FileType | null> {
    const names = await zipNames(bytes);
    if (!names.has('[Content_Types].xml')) return null;
    return [...names].some((name) => /^word\/.+\.xml$/u.test(name)) ? 'docx' : null;
  },

  async extract(
    { bytes, source }: SourceFile,
    readEmbedded: EmbeddedReader = async () => null,
  ): Promise<Outcome<Document>> {
    const members = await zipMembers(bytes, source);
    const container = { source, members: new Map(members.map((one) => [one.name, one])) };
    const parts = await docxParts(container, readEmbedded);
    const { value: blocks, problems } = flowBlocks(parts.value);
    return {
      value: { format: 'docx', encoding: null, pages: [], blocks },
      problems: [...parts.problems, ...problems],
    };
  },
};
