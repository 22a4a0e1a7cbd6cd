import type { Document } from '../../schemas/document/document.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Section } from '../../schemas/reading/section.ts';
import type { SectionRoles } from '../knowledge/section-roles.ts';
import { CONTENTS_ROLE, contentsRange } from './contents-range.ts';
import { type HeadingReader, headingAt, headingReader } from './heading-of.ts';
import { coverOpening, type Opening, openingOf, roleAround } from './openings.ts';
import { type OutlineLine, outlineLines } from './outline-lines.ts';

export interface OutlineKnowledge {
  readonly sectionRoles: SectionRoles;
}

/**
 * Cuts a document into its sections. The style of a heading's number decides its level, its words
 * decide its role; a table of contents is one section. The first section holds what precedes the
 * first heading and may be empty. Problem `outline.heading-missing` where no heading was found.
 */
export function outline(
  document: Document,
  knowledge: OutlineKnowledge,
): Outcome<readonly Section[]> {
  const roles = knowledge.sectionRoles;
  const lines = outlineLines(document, roles);
  const openings = openingsOf(lines, headingReader(lines, roles), roles);
  const sections = sectionsOf(openings, document.blocks.length);
  if (sections.length > 1) return { value: sections, problems: [] };
  const problem = {
    code: 'outline.heading-missing',
    severity: 'information' as const,
    message: `no heading found among ${lines.length} lines; expected numbered or marked ones`,
    provenance: null,
    statement: null,
    printed: null,
  };
  return { value: sections, problems: [problem] };
}

function openingsOf(
  lines: readonly OutlineLine[],
  reader: HeadingReader,
  roles: SectionRoles,
): readonly Opening[] {
  const contents = contentsRange(lines, roles);
  const openings = [coverOpening(roles)];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (contents !== null && at === contents.start && line !== undefined) {
      openings.push(contentsOpening(line, contents.isTitled));
      at = contents.end;
      continue;
    }
    const heading = headingAt(reader, at, (level) => roleAround(openings, level));
    const opening = heading === null ? null : openingOf(openings, heading, roles);
    // A title on the cover names the filing: # 易门县人民政府办公室（本级） (000).
    const isOnCover = openings.length === 1 && opening?.role === null && line?.numbering === null;
    if (opening !== null && !isOnCover) openings.push(opening);
    at += heading?.lineCount ?? 1;
  }
  return openings;
}

function contentsOpening(line: OutlineLine, isTitled: boolean): Opening {
  return {
    heading: isTitled ? line.printed : null,
    level: 1,
    parent: null,
    role: CONTENTS_ROLE,
    firstBlock: line.block,
    headingBlocks: isTitled ? [line.block] : [],
    markedLevel: line.markedLevel,
    isNumbered: false,
    provenance: isTitled ? line.provenance : null,
  };
}

function sectionsOf(openings: readonly Opening[], blockCount: number): readonly Section[] {
  return openings.map((opening, index) => {
    const end = openings[index + 1]?.firstBlock ?? blockCount;
    const { heading, level, parent, role, firstBlock, headingBlocks, provenance } = opening;
    return {
      heading,
      path: pathOf(openings, opening),
      level,
      parent,
      role,
      blocks: Array.from({ length: end - firstBlock }, (_, offset) => firstBlock + offset),
      headingBlocks,
      provenance,
    };
  });
}

function pathOf(openings: readonly Opening[], opening: Opening): readonly string[] {
  const parent = opening.parent === null ? undefined : openings[opening.parent];
  const above = parent === undefined ? [] : pathOf(openings, parent);
  return opening.heading === null ? above : [...above, opening.heading];
}
