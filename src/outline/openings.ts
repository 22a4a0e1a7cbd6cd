import type { Provenance } from '../../schemas/document/provenance.ts';
import {
  type RolePattern,
  roleFamily,
  rolePatternOf,
  type SectionRoles,
} from '../knowledge/section-roles.ts';
import type { Heading } from './heading-of.ts';

/** Where a section begins and what it is; its blocks follow from where the next one begins. */
export interface Opening {
  readonly heading: string | null;
  readonly level: number;
  /** Index among the openings. */
  readonly parent: number | null;
  readonly role: string | null;
  readonly firstBlock: number;
  readonly headingBlocks: readonly number[];
  readonly markedLevel: number | null;
  readonly isNumbered: boolean;
  readonly provenance: Provenance | null;
}

const OUTERMOST = 1;

/** What precedes the first heading; level 0, and never a parent. */
export function coverOpening(roles: SectionRoles): Opening {
  return {
    heading: null,
    level: 0,
    parent: null,
    role: roles.coverRole,
    firstBlock: 0,
    headingBlocks: [],
    markedLevel: null,
    isNumbered: false,
    provenance: null,
  };
}

/** The opening of a heading after those already open. */
export function openingOf(
  openings: readonly Opening[],
  heading: Heading,
  roles: SectionRoles,
): Opening {
  const { line, printed } = heading;
  const pattern = ownPattern(openings, heading, roles);
  const level = line.numbering?.level ?? unnumberedLevel(openings, heading, pattern, roles);
  const parent = parentAt(openings, level);
  const inherited = parent === null ? null : (openings[parent]?.role ?? null);
  return {
    heading: printed,
    level,
    parent,
    role: pattern?.role ?? inherited,
    firstBlock: line.block,
    headingBlocks: heading.blocks,
    markedLevel: line.markedLevel,
    isNumbered: line.numbering !== null,
    provenance: line.provenance,
  };
}

/**
 * The role of the section that a heading of some level would stand in.
 *
 * @param level null: a heading without a number, which stands in the innermost section
 */
export function roleAround(openings: readonly Opening[], level: number | null): string | null {
  const parent = parentAt(openings, level ?? Number.POSITIVE_INFINITY);
  return parent === null ? null : (openings[parent]?.role ?? null);
}

function ownPattern(
  openings: readonly Opening[],
  heading: Heading,
  roles: SectionRoles,
): RolePattern | null {
  const { line, words } = heading;
  const numbering = line.numbering;
  const question = {
    words,
    isNumbered: numbering !== null,
    isMarked: line.markedLevel !== null,
  };
  return rolePatternOf(roles, question, roleAround(openings, numbering?.level ?? null));
}

/**
 * Beside the sections of its kind if its words name one; otherwise below the nearest section that
 * the format marks higher. `#` decides only here: seed 000 marks 一、 as ##, ### and ####.
 */
function unnumberedLevel(
  openings: readonly Opening[],
  heading: Heading,
  pattern: RolePattern | null,
  roles: SectionRoles,
): number {
  const open = openSections(openings);
  if (pattern === null) {
    const { markedLevel } = heading.line;
    const higher = open.find(
      (section) => section.markedLevel !== null && section.markedLevel < (markedLevel ?? 0),
    );
    return ((higher ?? open.at(-1))?.level ?? 0) + 1;
  }
  if (pattern.unnumbered === 'always' && !pattern.breaksClosed) return roles.unnumberedLevel;
  const family = roleFamily(pattern.role);
  const kin = open.filter(({ role }) => role !== null && roleFamily(role) === family).at(-1);
  if (kin !== undefined) return kin.isNumbered ? kin.level + 1 : kin.level;
  return pattern.breaksClosed ? OUTERMOST : roles.unnumberedLevel;
}

/** The sections that are open at the end, the innermost first. */
function openSections(openings: readonly Opening[]): readonly Opening[] {
  const last = openings.at(-1);
  if (last === undefined || last.level === 0) return [];
  const parent = last.parent === null ? [] : openSections(openings.slice(0, last.parent + 1));
  return [last, ...parent];
}

/** Index of the nearest opening above a level, or null. */
function parentAt(openings: readonly Opening[], level: number): number | null {
  const parent = openSections(openings).find((section) => section.level < level);
  return parent === undefined ? null : openings.indexOf(parent);
}
