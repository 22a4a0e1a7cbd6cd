import { strToU8, zipSync } from 'fflate';
import type {
  PageCharacter,
  PageContent,
  PageRule,
} from '../../extractors/page-layout/page-content.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD container of the given files, `Doc_0/Document.xml` among them, entry and root added. */
export function ofdOf(
  pages: readonly string[],
  { common = '', files = {} }: OfdParts = {},
): Uint8Array {
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/P${index}.xml"/>`,
  );
  return zipSync({
    'OFD.xml': xml(
      '<ofd:OFD $ns Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    ),
    'Doc_0/Document.xml': xml(
      `<ofd:Document $ns><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ),
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/P${index}.xml`, xml(page)])),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, xml(text)])),
  });
}

interface OfdParts {
  /** Inside of `CommonData`, behind the page area. */
  readonly common?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A page with objects on it; `$ns` stands for the namespace. */
export function ofdPage(objects: string, area = ''): string {
  return `<ofd:Page $ns>${area}<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text.replace('$ns', NAMESPACE)}`);
}

/** What an engine read from a page, written as an OFD page. */
export function ofdPageOf({ width, height, characters, rules }: PageContent): string {
  const area = `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(width)} ${mm(height)}</ofd:PhysicalBox></ofd:Area>`;
  return ofdPage([...runs(characters).map(textObject), ...rules.map(pathObject)].join(''), area);
}

function mm(points: number): string {
  return ((points * 25.4) / 72).toFixed(4);
}

/** Characters of one size on one line, from left to right. */
function runs(characters: readonly PageCharacter[]): readonly (readonly PageCharacter[])[] {
  const found: PageCharacter[][] = [];
  for (const character of characters) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.baseline === character.baseline &&
      last.fontSize === character.fontSize &&
      character.room[0] >= last.room[0];
    if (goesOn) found.at(-1)?.push(character);
    else found.push([character]);
  }
  return found;
}

/** Its corner is that of the first character; the text stands at the right place in it. */
function textObject(run: readonly PageCharacter[]): string {
  const [first] = run;
  if (first === undefined) return '';
  const deltas = run
    .slice(1)
    .map((character, index) => mm(character.room[0] - (run[index]?.room[0] ?? 0)));
  const text = run.map((character) => character.text).join('');
  const corner = `${mm(first.room[0])} ${mm(first.baseline - first.fontSize)} 100 10`;
  const shifts = deltas.length > 0 ? ` DeltaX="${deltas.join(' ')}"` : '';
  return `<ofd:TextObject ID="1" Font="2" Size="${mm(first.fontSize)}" Boundary="${corner}"><ofd:TextCode X="0" Y="${mm(first.fontSize)}"${shifts}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject({ orientation, at, from, to }: PageRule): string {
  const [x, y, right, down] =
    orientation === 'horizontal' ? [from, at, to - from, 0] : [at, from, 0, to - from];
  return `<ofd:PathObject ID="3" LineWidth="0.25" Boundary="${mm(x)} ${mm(y)} ${mm(right)} ${mm(down)}"><ofd:AbbreviatedData>M 0 0 L ${mm(right)} ${mm(down)}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
