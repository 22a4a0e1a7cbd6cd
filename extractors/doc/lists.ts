import type { ListLevel, NumberedList } from '../word-flow/list-labels.ts';
import type { ByteRange } from './fib.ts';

/** MSONFC (MS-OSHARED 2.2.1.3) by number, as ECMA-376 17.18.59 names the same formats. */
const FORMATS: readonly (string | undefined)[] = [
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago',
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal',
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth',
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen',
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac',
  'ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand',
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand',
].flatMap((row) => row.split(' '));

const NO_NUMBER = 0xff;

/** Bytes of an LSTF, of the fixed part of an LVL (LVLF), and of an LFO. */
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const INSTANCE_BYTES = 16;
const LEVELS = 9;

/** Flags of an LVLF, of an LFOLVL. */
const LEGAL = 0x04;
const NO_RESTART = 0x08;
const STARTS_ANEW = 0x10;
const HAS_FORMAT = 0x20;

interface ReadLevel {
  readonly level: ListLevel;
  readonly end: number;
}

/** The lists of a document in the order in which paragraphs count them, from 1 (PlfLfo). */
export function numberedLists(
  table: DataView,
  lists: ByteRange,
  instances: ByteRange,
): readonly NumberedList[] {
  if (lists.end <= lists.start || instances.end <= instances.start) return [];
  const levels = levelsByList(table, lists);
  const count = table.getUint32(instances.start, true);
  const found: NumberedList[] = [];
  let at = instances.start + 4 + count * INSTANCE_BYTES;
  for (let i = 0; i < count; i += 1) {
    const instance = instances.start + 4 + i * INSTANCE_BYTES;
    const key = table.getInt32(instance, true);
    const overrides = readOverrides(table, at + 4, table.getUint8(instance + 12));
    const own = [...(levels.get(key) ?? [])];
    for (const [index, level] of overrides.levels) own[index] = level;
    found.push({ id: String(i + 1), key: String(key), levels: own, starts: overrides.starts });
    at = overrides.end;
  }
  return found;
}

/** PlfLst: the lists, then, behind its end, the levels of all of them. */
function levelsByList(
  table: DataView,
  { start }: ByteRange,
): ReadonlyMap<number, readonly ListLevel[]> {
  const count = table.getUint16(start, true);
  const byList = new Map<number, readonly ListLevel[]>();
  let at = start + 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i += 1) {
    const list = start + 2 + i * LIST_BYTES;
    const isSimple = (table.getUint8(list + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = readLevel(table, at, level);
      levels.push(read.level);
      at = read.end;
    }
    byList.set(table.getInt32(list, true), levels);
  }
  return byList;
}

/** LFOLVL: a level that starts anew, or with a format of its own. */
function readOverrides(table: DataView, from: number, count: number) {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  let at = from;
  for (let i = 0; i < count; i += 1) {
    const flags = table.getUint32(at + 4, true);
    const index = flags & 0xf;
    if ((flags & STARTS_ANEW) !== 0) starts.set(index, table.getInt32(at, true));
    at += 8;
    if ((flags & HAS_FORMAT) === 0) continue;
    const read = readLevel(table, at, index);
    levels.set(index, read.level);
    at = read.end;
  }
  return { levels, starts, end: at };
}

/** LVL: numbers stand in its text as characters 0 to 8. */
function readLevel(table: DataView, at: number, index: number): ReadLevel {
  const format = table.getUint8(at + 4);
  const flags = table.getUint8(at + 5);
  const textAt = at + LEVEL_BYTES + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(textAt, true);
  const units = Array.from({ length }, (_, i) => table.getUint16(textAt + 2 + i * 2, true));
  return {
    level: {
      format: format === NO_NUMBER ? 'none' : (FORMATS[format] ?? 'decimal'),
      text: units
        .map((unit) => (unit < LEVELS ? `%${unit + 1}` : String.fromCharCode(unit)))
        .join(''),
      start: table.getInt32(at, true),
      isLegal: (flags & LEGAL) !== 0,
      restartAfter: (flags & NO_RESTART) === 0 ? null : Math.min(table.getUint8(at + 26), index),
    },
    end: textAt + 2 + length * 2,
  };
}
