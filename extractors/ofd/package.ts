import { SourceError } from '../../schemas/errors.ts';
import type { ContainerMember } from '../container/container-member.ts';
import { zipMembers } from '../container/zip.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';

/** Entry of every OFD container (GB/T 33190-2016, 7.2). */
const ENTRY = 'OFD.xml';
const ENCRYPTION = 'Encryptions.xml';

/** The XML files of an OFD container. */
export interface OfdPackage {
  readonly source: string;
  readonly members: ReadonlyMap<string, ContainerMember>;
}

/** A file of the container, and its name, which locations in it are relative to. */
export interface OfdPart {
  readonly name: string;
  readonly root: XmlElement;
}

export function isOfd(names: ReadonlySet<string>): boolean {
  return names.has(ENTRY);
}

/** @throws SourceError `ofd.encrypted`, and those of `zipMembers` */
export async function ofdPackage(bytes: Uint8Array, source: string): Promise<OfdPackage> {
  const members = new Map(
    (await zipMembers(bytes, source)).map((member) => [member.name, member] as const),
  );
  if (!members.has(ENCRYPTION)) return { source, members };
  throw new SourceError(
    'ofd.encrypted',
    source,
    `${source} is encrypted: save it without a password`,
  );
}

export function entryPart(container: OfdPackage): Promise<OfdPart> {
  return ofdPart(container, ENTRY);
}

/** @throws SourceError `ofd.damaged` where the container has no such file, and those of `xmlTree` */
export async function ofdPart({ source, members }: OfdPackage, name: string): Promise<OfdPart> {
  const member = members.get(name);
  if (member !== undefined) {
    return { name, root: xmlTree(await member.read(), `${source}/${name}`) };
  }
  throw new SourceError('ofd.damaged', source, `${source} is damaged: its ${name} is missing`);
}

/** A location (ST_Loc): relative to the folder of the file that names it, or from the root. */
export function located(part: OfdPart, location: string): string {
  const folder = part.name.slice(0, part.name.lastIndexOf('/') + 1);
  const path = location.trim().startsWith('/') ? location.trim() : folder + location.trim();
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
