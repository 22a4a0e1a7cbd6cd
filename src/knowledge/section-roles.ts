import { type SectionRolesSeed, sectionRolesSchema } from '../../schemas/seeds/section-roles.ts';
import { yamlSeed } from './seed-file.ts';

interface NumberingStyle {
  readonly style: string;
  readonly level: number;
  readonly pattern: RegExp;
}

export interface RolePattern {
  readonly role: string;
  readonly pattern: RegExp;
  readonly under: readonly string[] | null;
  readonly notUnder: readonly string[];
  readonly unnumbered: 'never' | 'marked' | 'always';
  readonly breaksClosed: boolean;
}

/** How headings are told and named: seeds/vocabulary/section-roles.yaml, ready to run. */
export interface SectionRoles {
  readonly numerals: ReadonlyMap<string, number>;
  readonly numberings: readonly NumberingStyle[];
  readonly unnumberedLevel: number;
  readonly notHeadings: readonly RegExp[];
  readonly headingEndings: readonly string[];
  /** What may stand before the words that name a role. */
  readonly lead: RegExp;
  readonly closed: ReadonlySet<string>;
  readonly coverRole: string;
  readonly roles: readonly RolePattern[];
}

/** Stands in `under` for a heading that no section with a role is around. */
const NO_ROLE_AROUND = 'NONE';

/** @throws SeedError */
export function loadSectionRoles(seedsFolder: string): SectionRoles {
  return sectionRoles(yamlSeed(seedsFolder, 'vocabulary/section-roles.yaml', sectionRolesSchema));
}

export interface HeadingWords {
  /** Folded, without the number. */
  readonly words: string;
  readonly isNumbered: boolean;
  /** Whether the format itself marks it as a heading. */
  readonly isMarked: boolean;
}

/**
 * The role that a heading names, or null where it has none of its own.
 *
 * @param roleAround role of the section that it stands in
 */
export function rolePatternOf(
  roles: SectionRoles,
  heading: HeadingWords,
  roleAround: string | null,
): RolePattern | null {
  const readings = [heading.words, heading.words.replace(roles.lead, '')];
  const found = roles.roles.find(
    (candidate) =>
      readings.some((words) => candidate.pattern.test(words)) &&
      mayStand(candidate, heading) &&
      fitsAround(roles, candidate, heading, roleAround),
  );
  return found ?? null;
}

/** The first word of a role: explanation of explanation.gpb.items. */
export function roleFamily(role: string): string {
  return role.split('.')[0] ?? role;
}

function mayStand(candidate: RolePattern, heading: HeadingWords): boolean {
  if (heading.isNumbered) return true;
  return (
    candidate.unnumbered === 'always' || (candidate.unnumbered === 'marked' && heading.isMarked)
  );
}

function fitsAround(
  roles: SectionRoles,
  candidate: RolePattern,
  heading: HeadingWords,
  roleAround: string | null,
): boolean {
  const around = roleAround ?? NO_ROLE_AROUND;
  const isInside = (role: string) => around === role || around.startsWith(`${role}.`);
  if (candidate.notUnder.some(isInside)) return false;
  if (candidate.under !== null) return candidate.under.some(isInside);
  if (!roles.closed.has(roleFamily(around))) return true;
  return candidate.breaksClosed && !heading.isNumbered;
}

function sectionRoles(seed: SectionRolesSeed): SectionRoles {
  return {
    numerals: new Map(seed.numerals.map((numeral, index) => [numeral, index + 1])),
    numberings: seed.numberings.map(({ style, level, pattern }) => ({
      style,
      level,
      pattern: new RegExp(pattern, 'u'),
    })),
    unnumberedLevel: seed.unnumbered_level,
    notHeadings: seed.not_headings.map(({ pattern }) => new RegExp(pattern, 'u')),
    headingEndings: seed.heading_endings,
    lead: new RegExp(`^(?:${seed.lead})+`, 'u'),
    closed: new Set(seed.closed),
    coverRole: seed.cover,
    roles: seed.roles.map((role) => ({
      role: role.role,
      pattern: new RegExp(role.pattern, 'u'),
      under: role.under ?? null,
      notUnder: role.not_under,
      unnumbered: role.unnumbered,
      breaksClosed: role.breaks_closed,
    })),
  };
}
