import { type FieldMark, type FieldState, isResult, passFieldMark } from '../word-flow/fields.ts';
import type { FlowItem } from '../word-flow/flow.ts';
import { elementsOf, textOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { isOn } from './paragraph-properties.ts';
import { symbolText } from './symbols.ts';

/** What a paragraph holds. */
export interface Inline {
  text: string;
  /** What hangs on the paragraph: text boxes, pictures, charts. */
  readonly aside: FlowItem[];
  /** Whether text that Word hides was left out. */
  hasHidden: boolean;
}

/** What a reader of inline content has to ask others for. */
export interface InlineReader {
  readonly fields: FieldState;
  readonly textBox: (content: XmlElement) => readonly FlowItem[];
  /** What is shown of the chart or workbook of a relationship. */
  readonly shown: (relationshipId: string) => readonly FlowItem[];
}

/** Deleted or moved away, instructions of fields, and the small print above characters. */
const NOT_SHOWN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The shown text of the content of a `w:p`, tracked changes accepted. */
export function inlineOf(paragraph: XmlElement, reader: InlineReader): Inline {
  const inline: Inline = { text: '', aside: [], hasHidden: false };
  for (const child of elementsOf(paragraph)) readInline(child, reader, inline);
  return inline;
}

function readInline(element: XmlElement, reader: InlineReader, into: Inline): void {
  const { name } = element;
  if (isNotShown(element)) return;
  const character = CHARACTERS[name] ?? ownText(element);
  if (character !== null) {
    if (isResult(reader.fields)) into.text += character;
  } else if (name === 'w:fldChar') {
    passFieldMark(reader.fields, fieldMark(element.attributes['w:fldCharType']));
  } else if (name === 'w:txbxContent') {
    into.aside.push(...reader.textBox(element));
  } else if (isShownMember(element)) {
    into.aside.push(...reader.shown(element.attributes['r:id'] ?? ''));
  } else if (name === 'pic:cNvPr' || name === 'v:imagedata') {
    into.aside.push({ kind: 'furniture', role: 'image', lines: [imageName(element)] });
  } else {
    readChildren(element, reader, into);
  }
}

/** An object of another program whose content is printed, not its icon. */
export function isShownObject({ name, attributes }: XmlElement): boolean {
  return name === 'o:OLEObject' && attributes['DrawAspect'] !== 'Icon';
}

/** Word 2003 marks what was deleted by an annotation around it. */
function isNotShown({ name, attributes }: XmlElement): boolean {
  return NOT_SHOWN.has(name) || attributes['w:type'] === 'Word.Deletion';
}

function isShownMember(element: XmlElement): boolean {
  return element.name === 'c:chart' || isShownObject(element);
}

function readChildren(element: XmlElement, reader: InlineReader, into: Inline): void {
  const isHidden = element.name === 'w:r' && isOn(element, 'w:rPr', 'w:vanish');
  const before = into.text;
  for (const child of chosen(element)) readInline(child, reader, into);
  if (!isHidden) return;
  into.hasHidden ||= into.text !== before;
  into.text = before;
}

function ownText(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textOf(element);
    case 'w:sym':
      return symbolText(element.attributes['w:char'] ?? '', element.attributes['w:font'] ?? '');
    default:
      return null;
  }
}

function fieldMark(type: string | undefined): FieldMark {
  return type === 'begin' || type === 'separate' ? type : 'end';
}

function imageName({ attributes }: XmlElement): string {
  return attributes['descr'] || attributes['name'] || attributes[':title'] || 'image';
}
