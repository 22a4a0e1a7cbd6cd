import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SourceError } from '../../schemas/errors.ts';
import { decodedText } from '../encoding/decode.ts';
import { prefixOf } from './namespaces.ts';

/** An element with its content; names carry the prefix of `namespaces.ts`, whatever the file uses. */
export interface XmlElement {
  readonly name: string;
  /** By name; attributes without a namespace have no prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A filing of 300 pages has some 200,000 elements; each takes about 200 bytes. */
const MOST_ELEMENTS = 3_000_000;

/** A table nested in a table goes three deeper; whoever reads the tree may recurse. */
const DEEPEST_NESTING = 500;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses one XML file of a container. Elements named in `ignored` are left out with all that they
 * hold. A document type is refused: office formats forbid it, and only it can define entities.
 *
 * @throws SourceError `xml.malformed`, `xml.doctype`, `xml.too-large`
 */
export function xmlTree(
  bytes: Uint8Array,
  place: string,
  ignored: ReadonlySet<string> = new Set(),
): XmlElement {
  const refusal = (code: string, message: string) =>
    new SourceError(`xml.${code}`, place, `${place} ${message}`);
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  let count = 0;
  let depthIgnored = 0;
  parser.on('doctype', () => {
    throw refusal('doctype', 'has a document type, which its format forbids');
  });
  parser.on('opentag', (tag) => {
    const element = openElement(tag);
    if (depthIgnored > 0 || ignored.has(element.name)) {
      depthIgnored += 1;
      return;
    }
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST_NESTING) {
      throw refusal(
        'too-large',
        `has more than ${MOST_ELEMENTS} elements, or ${DEEPEST_NESTING} nested`,
      );
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (depthIgnored > 0) depthIgnored -= 1;
    else open.pop();
  });
  const keepText = (text: string): void => {
    if (depthIgnored === 0) open.at(-1)?.children.push(text);
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parse(parser, bytes, refusal);
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (top === undefined) throw refusal('malformed', 'is no XML: it has no element');
  return top;
}

function parse(
  parser: SaxesParser<{ xmlns: true }>,
  bytes: Uint8Array,
  refusal: (code: string, message: string) => SourceError,
): void {
  const decoded = decodedText(bytes);
  if (decoded === null) throw refusal('malformed', 'is no text');
  try {
    parser.write(decoded.text).close();
  } catch (error) {
    if (error instanceof SourceError || !(error instanceof Error)) throw error;
    throw refusal('malformed', `is no well-formed XML: ${error.message}`);
  }
}

function openElement(tag: SaxesTagNS): OpenElement {
  const attributes: Record<string, string> = {};
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    attributes[prefix === '' ? local : `${prefixOf(uri)}:${local}`] = value;
  }
  return { name: `${prefixOf(tag.uri)}:${tag.local}`, attributes, children: [] };
}
