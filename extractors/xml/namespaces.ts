/**
 * The namespaces of OOXML under one prefix each: ECMA-376 has two for each vocabulary, transitional
 * (as Word and WPS write it) and strict.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: 'wordprocessingml/main',
    r: 'officeDocument/relationships',
    a: 'drawingml/main',
    pic: 'drawingml/picture',
    c: 'drawingml/chart',
    wp: 'drawingml/wordprocessingDrawing',
    m: 'officeDocument/math',
  }).flatMap(([prefix, path]) => {
    const transitional = path.replace('/', '/2006/');
    return [
      [`http://schemas.openxmlformats.org/${transitional}`, prefix],
      [`http://purl.oclc.org/ooxml/${path}`, prefix],
    ];
  }),
);

const OTHER_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  // WordprocessingML of Word 2003 has the names of its successor, with few exceptions.
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.ofdspec.org/2016', 'ofd'],
  ['http://www.ofdspec.org', 'ofd'],
]);

/** The prefix that stands for a namespace here; empty for those that no reader asks for. */
export function prefixOf(uri: string): string {
  return PREFIXES.get(uri) ?? OTHER_PREFIXES.get(uri) ?? '';
}
