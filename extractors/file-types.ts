import type { Problem } from '../schemas/records/problem.ts';

/** What files are by their bytes: how messages call them, and the extensions that are theirs. */
const FILE_TYPES = {
  pdf: { name: 'a PDF file', extensions: ['pdf'] },
  docx: { name: 'a Word file (OOXML)', extensions: ['docx', 'docm', 'dotx', 'dotm', 'wps'] },
  wordml: { name: 'a Word file in XML', extensions: ['xml'] },
  doc: { name: 'a Word 97-2003 file', extensions: ['doc', 'dot', 'wps', 'wpt'] },
  xlsx: { name: 'a workbook (OOXML)', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'et'] },
  xls: { name: 'an Excel 97-2003 workbook', extensions: ['xls', 'xlt', 'et', 'ett'] },
  spreadsheetml: { name: 'an Excel 2003 workbook in XML', extensions: ['xml'] },
  ofd: { name: 'an OFD file', extensions: ['ofd'] },
  html: { name: 'a web page', extensions: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'] },
  text: { name: 'a text', extensions: ['txt', 'text', 'md', 'markdown', 'csv', 'tsv'] },
  zip: { name: 'a ZIP archive', extensions: ['zip'] },
  rar: { name: 'a RAR archive', extensions: ['rar'] },
} as const satisfies Readonly<Record<string, NamedType>>;

interface NamedType {
  readonly name: string;
  readonly extensions: readonly string[];
}

export type FileType = keyof typeof FILE_TYPES;

const EXTENSION = /\.(\w+)$/u;

/**
 * `intake.mislabelled` where the extension of a file is that of another type than its bytes are of.
 * Any other extension says nothing: `.jsp` of a page, the last dot of a title.
 */
export function mislabelled(source: string, type: FileType): readonly Problem[] {
  const extension = EXTENSION.exec(source)?.[1]?.toLowerCase() ?? '';
  const types: readonly NamedType[] = Object.values(FILE_TYPES);
  const { name, extensions }: NamedType = FILE_TYPES[type];
  const called = types.filter((one) => one.extensions.includes(extension)).map((one) => one.name);
  if (called.length === 0 || extensions.includes(extension)) return [];
  return [
    {
      code: 'intake.mislabelled',
      severity: 'information',
      message: `${source} is named like ${called.join(' or ')}, but is ${name} and read as that`,
      provenance: null,
      statement: null,
      printed: null,
    },
  ];
}
