/** A single property modifier (MS-DOC 2.2.5): what it changes, and to what. */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** The properties that are read; named as the specification does, without `sprm`. */
export const SPRM = {
  CFRMarkDel: 0x0800,
  CFVanish: 0x083c,
  CSymbol: 0x6a09,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PItap: 0x6649,
  POutLvl: 0x2640,
  PIlvl: 0x260a,
  PIlfo: 0x460b,
  PHugePapx: 0x6646,
  PTableProps: 0x646b,
  PChgTabs: 0xc615,
  TDefTable: 0xd608,
  TVertMerge: 0xd62b,
} as const;

/** Operand bytes by the upper three bits of the code; six is variable. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The modifiers of a list, in the order in which they apply. A list cut short ends early. */
export function* sprms(list: DataView): Generator<Sprm> {
  let at = 0;
  while (at + 2 < list.byteLength) {
    const code = list.getUint16(at, true);
    const { prefix, length } = operandShape(list, at + 2, code);
    const start = at + 2 + prefix;
    if (length < 0 || start + length > list.byteLength) return;
    yield { code, operand: part(list, start, length) };
    at = start + length;
  }
}

/** A stretch of a view, as a view. */
export function part(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length);
}

function operandShape(
  list: DataView,
  at: number,
  code: number,
): { readonly prefix: number; readonly length: number } {
  const fixed = OPERAND_BYTES[code >> 13];
  if (fixed !== null && fixed !== undefined) return { prefix: 0, length: fixed };
  // Two bytes that count one of themselves (MS-DOC 2.9.315).
  if (code === SPRM.TDefTable) return { prefix: 2, length: wordAt(list, at) - 1 };
  return { prefix: 1, length: list.getUint8(at) };
}

function wordAt(list: DataView, at: number): number {
  return at + 2 <= list.byteLength ? list.getUint16(at, true) : 0;
}
