import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { hasOleStream } from '../container/ole.ts';
import { isZip, zipMembers, zipNames } from '../container/zip.ts';
import type { Extractor } from '../contract.ts';
import { flowBlocks } from '../word-flow/flow-blocks.ts';
import { docxParts } from './parts.ts';

/** Stream of an OLE container that holds an encrypted OOXML file (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = 'EncryptedPackage';

/** Word files of 2007 and later, as Word, WPS and LibreOffice write them. */
export const docxExtractor: Extractor = {
  format: 'docx',

  async accepts({ bytes }: SourceFile): Promise<boolean> {
    if (!isZip(bytes)) return hasOleStream(bytes, ENCRYPTED_STREAM);
    const names = [...(await zipNames(bytes))];
    return (
      names.includes('[Content_Types].xml') && names.some((name) => /^word\/.+\.xml$/u.test(name))
    );
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    if (!isZip(bytes)) {
      throw new SourceError(
        'docx.encrypted',
        source,
        `${source} is encrypted: open it with its password and save it without one`,
      );
    }
    const members = await zipMembers(bytes, source);
    const container = { source, members: new Map(members.map((one) => [one.name, one])) };
    const parts = await docxParts(container);
    const { value: blocks, problems } = flowBlocks(parts.value);
    return {
      value: { format: 'docx', encoding: null, pages: [], blocks },
      problems: [...parts.problems, ...problems],
    };
  },
};
