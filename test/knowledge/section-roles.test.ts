import { describe, expect, test } from 'vitest';
import { sectionRolesSchema } from '../../schemas/seeds/section-roles.ts';
import { loadSectionRoles, roleFamily, rolePatternOf } from '../../src/knowledge/section-roles.ts';
import { yamlSeed } from '../../src/knowledge/seed-file.ts';
import { outline } from '../../src/outline/outline.ts';
import { foldedText } from '../../src/text/folded-text.ts';
import { documentOf } from '../builders/document.ts';

const seed = yamlSeed('seeds', 'vocabulary/section-roles.yaml', sectionRolesSchema);
const sectionRoles = loadSectionRoles('seeds');

describe('conformance of seeds/vocabulary/section-roles.yaml', () => {
  test.each(seed.numberings.map((numbering) => [numbering.example, numbering.style] as const))(
    '%s is of style %s',
    (example, style) => {
      const folded = foldedText(example);
      expect(sectionRoles.numberings.find(({ pattern }) => pattern.test(folded))?.style).toBe(
        style,
      );
    },
  );

  test.each(seed.not_headings.map(({ example }) => [example]))('%s opens no section', (example) => {
    const { value } = outline(documentOf(`第一部分 部门概况\n# ${example}`), { sectionRoles });
    expect(value.map(({ heading }) => heading)).toEqual([null, '第一部分 部门概况']);
  });

  test.each(
    seed.roles.flatMap(({ role, under, examples }) =>
      examples.map((example) => [example, role, under?.[0] ?? null] as const),
    ),
  )('%s has the role %s under %s', (example, role, around) => {
    const folded = foldedText(example).replace(/[。]$/u, '');
    const style = sectionRoles.numberings.find(({ pattern }) => pattern.test(folded));
    const words = style === undefined ? folded : folded.replace(style.pattern, '') || folded;
    const heading = { words, isNumbered: style !== undefined, isMarked: true };
    const roleAround = around === 'NONE' ? null : around;
    const own = rolePatternOf(sectionRoles, heading, roleAround);
    // A bare part name is a marked heading or follows 第二部分 on the line above.
    const numbered = rolePatternOf(sectionRoles, { ...heading, isNumbered: true }, roleAround);
    expect([own?.role, numbered?.role]).toContain(role);
  });

  test('`under` and `closed` name roles that exist', () => {
    const known = new Set(['NONE', ...seed.roles.flatMap(({ role }) => [role, roleFamily(role)])]);
    const named = [...seed.closed, ...seed.roles.flatMap(({ under }) => under ?? [])];
    expect(named.filter((role) => !known.has(role))).toEqual([]);
  });
});
