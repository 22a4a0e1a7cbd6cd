import type { ByteRange } from './fib.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.ts';
import { part } from './sprms.ts';

/** Properties of a paragraph style with those of the styles that it is based on. */
export type StyleProperties = (
  style: number,
) => Pick<ParagraphProperties, 'outlineLevel' | 'list' | 'listLevel'>;

interface Style extends ReturnType<StyleProperties> {
  readonly basedOn: number;
}

const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0xfff;
const LONGEST_CHAIN = 20;

/** Built-in styles 1 to 9 are the headings. */
const HEADINGS = 9;

/** The style sheet (STSH, MS-DOC 2.9.271). */
export function styleProperties(table: DataView, { start, end }: ByteRange): StyleProperties {
  const styles = end - start < 6 ? [] : readStyles(part(table, start, end - start));
  return (index) => {
    let properties: ReturnType<StyleProperties> = {
      outlineLevel: null,
      list: null,
      listLevel: null,
    };
    let at = index;
    for (let i = 0; i < LONGEST_CHAIN && at !== NO_STYLE; i += 1) {
      const style = styles[at];
      properties = {
        outlineLevel: properties.outlineLevel ?? style?.outlineLevel ?? null,
        list: properties.list ?? style?.list ?? null,
        listLevel: properties.listLevel ?? style?.listLevel ?? null,
      };
      at = style?.basedOn ?? NO_STYLE;
    }
    return properties;
  };
}

function readStyles(sheet: DataView): readonly (Style | null)[] {
  const headerBytes = sheet.getUint16(0, true);
  const count = sheet.getUint16(2, true);
  const baseBytes = sheet.getUint16(4, true);
  const styles: (Style | null)[] = [];
  let at = 2 + headerBytes;
  for (let i = 0; i < count && at + 2 <= sheet.byteLength; i += 1) {
    const length = sheet.getUint16(at, true);
    styles.push(length === 0 ? null : styleOf(part(sheet, at + 2, length), baseBytes));
    at += 2 + length;
  }
  return styles;
}

/** STD: fixed fields, the name, then the modifiers of the paragraph. Null for other kinds. */
function styleOf(definition: DataView, baseBytes: number): Style | null {
  const kindAndBase = definition.getUint16(2, true);
  if ((kindAndBase & 0xf) !== PARAGRAPH_STYLE) return null;
  const nameLength = definition.getUint16(baseBytes, true);
  const at = baseBytes + 2 + (nameLength + 1) * 2;
  const length = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
  const list = length > 2 ? part(definition, at + 4, length - 2) : part(definition, 0, 0);
  const own = paragraphProperties(list, null);
  const builtIn = definition.getUint16(0, true) & 0xfff;
  const heading = builtIn >= 1 && builtIn <= HEADINGS ? builtIn - 1 : null;
  return {
    outlineLevel: own.outlineLevel ?? heading,
    list: own.list,
    listLevel: own.listLevel,
    basedOn: kindAndBase >> 4,
  };
}
