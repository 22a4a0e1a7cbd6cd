import type { ContainerMember } from '../container/container-member.ts';
import { decodedText } from '../encoding/decode.ts';
import { MAIN_TEXT, type Package } from './package.ts';

/** How far from the start the root element begins: behind declaration, instructions, comments. */
const HEAD_BYTES = 4096;

/** WordprocessingML of Word 2003, which programs fill in from templates and name .doc. */
const WORD_2003 = /<w:wordDocument\s/u;
/** All parts of an OOXML file in one XML file (Flat OPC). */
const FLAT_PACKAGE = /<pkg:package\s[^<>]*schemas\.microsoft\.com\/office\/2006\/xmlPackage/u;
const PART_START = /<pkg:part\s[^<>]*pkg:name="\/(?<name>[^"<>]+)"[^<>]*>\s*<pkg:xmlData[^<>]*>/u;
const PART_END = '</pkg:part>';
const XML_END = '</pkg:xmlData>';

/** Whether the bytes are a Word document that is one XML file. */
export function isXmlDocument(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (!/^[^<]*<\?xml/u.test(head)) return false;
  return WORD_2003.test(head) || (FLAT_PACKAGE.test(head) && textOf(bytes).includes(MAIN_TEXT));
}

/** The parts of such a document; of one of Word 2003 the main text alone. */
export function xmlPackage(bytes: Uint8Array, source: string): Package {
  const parts = textOf(bytes).split(PART_END).flatMap(xmlPart);
  const members = parts.length > 0 ? parts : [member(MAIN_TEXT, bytes)];
  return { source, members: new Map(members.map((one) => [one.name, one])) };
}

function xmlPart(text: string): readonly ContainerMember[] {
  const start = PART_START.exec(text);
  const end = text.lastIndexOf(XML_END);
  if (start === null || end < 0) return [];
  const xml = text.slice(start.index + start[0].length, end);
  return [member(start.groups?.['name'] ?? '', new TextEncoder().encode(xml))];
}

function textOf(bytes: Uint8Array): string {
  return decodedText(bytes)?.text ?? '';
}

function member(name: string, bytes: Uint8Array): ContainerMember {
  return { name, size: bytes.length, read: async () => bytes };
}
