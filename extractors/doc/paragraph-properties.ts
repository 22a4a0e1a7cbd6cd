import { type CellDefinition, rowDefinition } from './row-definition.ts';
import { part, SPRM, type Sprm, sprms } from './sprms.ts';

/** What a paragraph or its style says; null where it is silent. */
export interface ParagraphProperties {
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | null;
  /** 1-based index among the list instances; 0 takes the paragraph out of the list of its style. */
  readonly list: number | null;
  readonly listLevel: number | null;
  /** Of tables around it. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  /** Of a row that ends here. */
  readonly cells: readonly CellDefinition[] | null;
}

/**
 * @param list modifiers of a paragraph
 * @param data the Data stream, where long lists of modifiers are kept
 */
export function paragraphProperties(list: DataView, data: DataView | null): ParagraphProperties {
  const modifiers = [...sprms(list)].flatMap((sprm) => outsourced(sprm, data));
  const last = (code: number) => modifiers.findLast((sprm) => sprm.code === code)?.operand;
  const byte = (code: number) => last(code)?.getUint8(0) ?? null;
  const isOn = (code: number) => (byte(code) ?? 0) === 1;
  const depth = last(SPRM.PItap)?.getInt32(0, true) ?? (isOn(SPRM.PFInTable) ? 1 : 0);
  return {
    outlineLevel: byte(SPRM.POutLvl),
    list: last(SPRM.PIlfo)?.getInt16(0, true) ?? null,
    listLevel: byte(SPRM.PIlvl),
    depth: Math.max(0, depth),
    endsCell: isOn(SPRM.PFInnerTableCell),
    endsRow: isOn(SPRM.PFTtp) || isOn(SPRM.PFInnerTtp),
    cells: rowDefinition(modifiers),
  };
}

/** The row of a wide table does not fit beside the paragraph: its modifiers stand in Data. */
function outsourced(sprm: Sprm, data: DataView | null): readonly Sprm[] {
  const isElsewhere = sprm.code === SPRM.PHugePapx || sprm.code === SPRM.PTableProps;
  if (!isElsewhere || data === null) return [sprm];
  const at = sprm.operand.getUint32(0, true);
  return [...sprms(part(data, at + 2, data.getUint16(at, true)))];
}
