import { SourceError } from '../../schemas/errors.ts';
import type { ContainerMember } from '../container/container-member.ts';
import { childrenNamed } from '../xml/find.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';

/** A link from one part to another (OPC, ECMA-376 part 2). */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, which strict and transitional files share: `footnotes`. */
  readonly type: string;
  /** Name of the part, without a slash before it; as written where it lies outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface Part {
  readonly name: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

export interface Package {
  readonly source: string;
  readonly members: ReadonlyMap<string, ContainerMember>;
}

/** What the text does not depend on, and makes up most of a file. */
const IGNORED = new Set(
  'w:rFonts w:sz w:szCs w:color w:lang w:spacing w:ind w:jc w:tblBorders w:tcBorders w:shd w:tcMar w:tblCellMar w:proofErr w:rPrChange w:pPrChange w:tcPrChange w:trPrChange w:tblPrChange w:sectPrChange w:tabs w:pBdr w:latentStyles a:prstGeom a:custGeom'.split(
    ' ',
  ),
);

/** Where the main text is, if the package does not say. */
export const MAIN_TEXT = 'word/document.xml';

/** The main part: named by the package, or by custom where the package does not say. */
export async function mainPart(container: Package): Promise<Part> {
  const named = (await relationshipsOf(container, '')).find(
    ({ type }) => type === 'officeDocument',
  );
  const part = await partNamed(container, named?.target ?? MAIN_TEXT);
  if (part !== null) return part;
  throw new SourceError(
    'docx.damaged',
    container.source,
    `${container.source} is damaged: its main text (word/document.xml) is missing`,
  );
}

/** @throws SourceError `xml.malformed` and the like; null where the file has no such part */
export async function partNamed(container: Package, name: string): Promise<Part | null> {
  const member = container.members.get(name);
  if (member === undefined) return null;
  const root = xmlTree(await member.read(), `${container.source}/${name}`, IGNORED);
  return { name, root, relationships: await relationshipsOf(container, name) };
}

async function relationshipsOf(container: Package, name: string): Promise<readonly Relationship[]> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
  const member = container.members.get(file);
  if (member === undefined) return [];
  const root = xmlTree(await member.read(), `${container.source}/${file}`);
  return childrenNamed(root, 'rel:Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const isExternal = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolved(folder, target),
      isExternal,
    };
  });
}

/** A target relative to the folder of its part; `/word/x.xml` is relative to the package. */
function resolved(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
