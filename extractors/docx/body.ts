import type { FieldState } from '../word-flow/fields.ts';
import type { FlowItem, FlowParagraph } from '../word-flow/flow.ts';
import { listLabels } from '../word-flow/list-labels.ts';
import { childAt } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { inlineOf } from './inline.ts';
import type { DocxList } from './numbering.ts';
import {
  isOn,
  type ParagraphProperties,
  paragraphProperties,
  valueAt,
} from './paragraph-properties.ts';
import type { StyleProperties } from './styles.ts';
import { tableOf } from './table.ts';

/** What the parts of a document share. */
export interface BodyKnowledge {
  readonly styles: StyleProperties;
  readonly lists: ReadonlyMap<string, DocxList>;
  /** What is shown of a chart or workbook, by the id that the part uses for it. */
  readonly shown: (relationshipId: string) => readonly FlowItem[];
}

/** What was left out on the way. */
export interface LeftOut {
  hiddenTexts: number;
  foreignChunks: number;
}

export interface Body {
  readonly items: readonly FlowItem[];
  readonly leftOut: LeftOut;
}

interface Reading extends BodyKnowledge {
  readonly label: ReturnType<typeof listLabels>;
  readonly fields: FieldState;
  readonly leftOut: LeftOut;
}

/** Elements around paragraphs that say nothing about them. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'wx:sect',
  'wx:sub-section',
]);

/** The flow of a body, header, footnote: whatever holds `w:p` and `w:tbl`. */
export function bodyOf(element: XmlElement, knowledge: BodyKnowledge): Body {
  const leftOut = { hiddenTexts: 0, foreignChunks: 0 };
  const reading = { ...knowledge, label: listLabels(), fields: { open: [] }, leftOut };
  return { items: flowOf(element, reading), leftOut };
}

function flowOf(element: XmlElement, reading: Reading): readonly FlowItem[] {
  const items: FlowItem[] = [];
  let pending = '';
  for (const child of blocksIn(element)) {
    if (child.name === 'w:altChunk') {
      reading.leftOut.foreignChunks += 1;
    } else if (child.name === 'w:tbl') {
      items.push(tableOf(child, (cell) => flowOf(cell, reading)));
    } else {
      const { paragraph, aside, isOpen } = paragraphOf(child, pending, reading);
      if (isOpen) pending = paragraph.text;
      else {
        items.push(paragraph);
        pending = '';
      }
      items.push(...aside);
    }
  }
  if (pending !== '') items.push({ kind: 'paragraph', text: pending, level: null });
  return items;
}

function blocksIn(element: XmlElement): readonly XmlElement[] {
  return chosen(element).flatMap((child) => {
    if (BLOCKS.has(child.name)) return [child];
    return WRAPPERS.has(child.name) ? blocksIn(child) : [];
  });
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:altChunk']);

interface ReadParagraph {
  readonly paragraph: FlowParagraph;
  readonly aside: readonly FlowItem[];
  /** Its end is deleted: it goes on in the next one. */
  readonly isOpen: boolean;
}

function paragraphOf(element: XmlElement, before: string, reading: Reading): ReadParagraph {
  const properties = childAt(element, 'w:pPr');
  const inline = inlineOf(element, {
    fields: reading.fields,
    textBox: (content) => flowOf(content, reading),
    shown: reading.shown,
  });
  if (inline.hasHidden) reading.leftOut.hiddenTexts += 1;
  const isOpen =
    properties !== undefined &&
    (isOn(properties, 'w:rPr', 'w:del') || isOn(properties, 'w:rPr', 'w:moveFrom'));
  const text = before + inline.text;
  const { level, label } = outlineAndLabel(properties, isOpen, reading);
  return {
    paragraph: { kind: 'paragraph', text: /\S/u.test(text) ? label + text : text, level },
    aside: inline.aside,
    isOpen,
  };
}

/** Levels from 0 to 8 are headings, 9 is body text. */
const BODY_TEXT_LEVEL = 9;

function outlineAndLabel(
  properties: XmlElement | undefined,
  isOpen: boolean,
  reading: Reading,
): { readonly level: number | null; readonly label: string } {
  const own = paragraphProperties(properties);
  const styleId = properties === undefined ? undefined : valueAt(properties, 'w:pStyle');
  const style = reading.styles(styleId);
  const outline = own.outlineLevel ?? style.outlineLevel ?? BODY_TEXT_LEVEL;
  const level = outline >= 0 && outline < BODY_TEXT_LEVEL ? outline + 1 : null;
  const label = own.printedLabel ?? (isOpen ? '' : countedLabel(own, styleId, reading));
  return { level, label };
}

/** The number that Word counts to; empty where the paragraph is in no list. */
function countedLabel(
  own: ParagraphProperties,
  styleId: string | undefined,
  { styles, lists, label }: Reading,
): string {
  const style = styles(styleId);
  const list = lists.get(own.listId ?? style.listId ?? '');
  if (list === undefined) return '';
  const ofStyle = list.levelOfStyle.get(styleId ?? '');
  const listLevel = own.listLevel ?? (own.listId === null ? (ofStyle ?? style.listLevel) : null);
  return label(list, listLevel ?? 0);
}
