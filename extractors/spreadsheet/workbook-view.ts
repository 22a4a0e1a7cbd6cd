import { utils } from '@e965/xlsx';
import { oleStream } from '../container/ole.ts';
import { tags, WORKBOOK } from './ooxml-tags.ts';
import type { MergedRange } from './sheet.ts';

/** What a document shows of a workbook that is embedded in it. */
export interface WorkbookView {
  /** 0-based index of the sheet among all. */
  readonly tab: number;
  /** Null: all cells. */
  readonly range: MergedRange | null;
}

export const WHOLE_FIRST_SHEET: WorkbookView = { tab: 0, range: null };

const VIEW_TAG = /<(?:\w+:)?workbookView\s[^<>]*>/gu;
const SIZE_TAG = /<(?:\w+:)?oleSize\s[^<>]*>/gu;

/** @param members the unpacked container of an OOXML workbook, by name */
export function ooxmlView(members: ReadonlyMap<string, Uint8Array>): WorkbookView {
  const workbook = members.get(WORKBOOK);
  const ref = tags(workbook, SIZE_TAG)[0]?.get('ref');
  const area = ref === undefined ? null : utils.decode_range(ref);
  return {
    tab: Number(tags(workbook, VIEW_TAG)[0]?.get('activeTab') ?? 0),
    range: area && { top: area.s.r, left: area.s.c, bottom: area.e.r, right: area.e.c },
  };
}

/** Records of MS-XLS: Window1 (2.4.345) and OleObjectSize (2.4.186). */
const WINDOW = 0x3d;
const SIZE = 0xde;
const END_OF_GLOBALS = 0x0a;
const RECORD_HEAD_BYTES = 4;
const TAB_OFFSET = 10;

export function biffView(bytes: Uint8Array, source: string): WorkbookView {
  const stream = oleStream(bytes, 'Workbook', source) ?? oleStream(bytes, 'Book', source);
  if (stream === null) return WHOLE_FIRST_SHEET;
  const data = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let { tab, range } = WHOLE_FIRST_SHEET;
  for (let at = 0; at + RECORD_HEAD_BYTES <= data.byteLength; ) {
    const [type, size] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
    const content = at + RECORD_HEAD_BYTES;
    at = content + size;
    if (type === END_OF_GLOBALS || at > data.byteLength) break;
    if (type === WINDOW && size > TAB_OFFSET + 1) tab = data.getUint16(content + TAB_OFFSET, true);
    if (type === SIZE && size >= SIZE_BYTES) range = sizeOf(data, content);
  }
  return { tab, range };
}

/** Two unused bytes, first and last row in two bytes each, first and last column in one each. */
const SIZE_BYTES = 8;

function sizeOf(data: DataView, at: number): MergedRange {
  return {
    top: data.getUint16(at + 2, true),
    bottom: data.getUint16(at + 4, true),
    left: data.getUint8(at + 6),
    right: data.getUint8(at + 7),
  };
}
