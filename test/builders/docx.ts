import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** A further part, with the relationship that the main part has to it. */
export interface DocxPart {
  readonly type: string;
  readonly path: string;
  /** The content of its root element, or the whole of a part that is no WordprocessingML. */
  readonly root: string;
  readonly content: string;
}

/** A DOCX of the given content of `w:body` and further parts (`rId1` is the first of them). */
export function docxFile(body: string, parts: readonly DocxPart[] = []): Uint8Array {
  return docxFromXml(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, parts);
}

/** The same with the whole main part as given. */
export function docxFromXml(xml: string, parts: readonly DocxPart[] = []): Uint8Array {
  const links = parts.map(
    ({ type, path }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${parts.map(contentType).join('')}</Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': xml,
    'word/_rels/document.xml.rels': relationships(links),
  };
  for (const { path, root, content } of parts) {
    files[`word/${path}`] = root === '' ? content : `<${root} ${NAMESPACES}>${content}</${root}>`;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        strToU8(text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8"?>${text}`),
      ]),
    ),
    { mtime: '2024-01-01T00:00:00Z' },
  );
}

function contentType({ type, path }: DocxPart): string {
  return `<Override PartName="/word/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

/** A paragraph of one run; `properties` is the content of its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export interface DocxCell {
  readonly text?: string;
  /** Instead of the text: whatever a `w:tc` holds. */
  readonly content?: string;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  readonly width?: number;
}

/** A table of rows of cells; `grid` are its column widths in twips, if it states them. */
export function tbl(
  rows: readonly (readonly (DocxCell | string)[])[],
  grid: readonly number[] = [],
): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const lines = rows.map((row) => `<w:tr>${row.map(tc).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${lines}</w:tbl>`;
}

function tc(cell: DocxCell | string): string {
  if (typeof cell === 'string') return tc({ text: cell });
  const { text = '', content, span, merge, width } = cell;
  const properties = [
    width === undefined ? '' : `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`,
    merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`,
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content ?? p(text)}</w:tc>`;
}

/** A chart with the cached names and values of one series; a paragraph shows it by `chartInside`. */
export function chartPart(
  name: string,
  categories: readonly string[],
  values: readonly string[],
): DocxPart {
  const cached = (tag: string, all: readonly string[]) =>
    `<c:${tag}><c:strCache>${all.map((v) => `<c:pt><c:v>${v}</c:v></c:pt>`).join('')}</c:strCache></c:${tag}>`;
  return {
    type: 'chart',
    path: 'charts/chart1.xml',
    root: 'c:chartSpace',
    content: `<c:ser>${cached('tx', [name])}${cached('cat', categories)}${cached('val', values)}</c:ser>`,
  };
}

/** A paragraph with the chart of that relationship. */
export function chartInside(relationship: string): string {
  return `<w:p><w:r><w:drawing><c:chart r:id="${relationship}"/></w:drawing></w:r></w:p>`;
}

/** A list level of `word/numbering.xml`. */
export function lvl(level: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

/** `word/numbering.xml` with one list, 1, of these levels, and 2, which starts the same anew. */
export function numberingPart(levels: string): DocxPart {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  return {
    type: 'numbering',
    path: 'numbering.xml',
    root: 'w:numbering',
    content: `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>${restart}</w:num>`,
  };
}

/** The properties of a paragraph in such a list. */
export function numPr(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
