/** Character entities that converters leave in texts; others stay as they stand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  middot: '\u00b7',
  bull: '\u2022',
  hellip: '\u2026',
  mdash: '\u2014',
  ndash: '\u2013',
  minus: '\u2212',
  times: '\u00d7',
  yen: '\u00a5',
  ge: '\u2265',
  le: '\u2264',
};

const HIGHEST_CODE_POINT = 0x10ffff;

/** The character that `&name;`, `&#20803;` or `&#x5143;` stands for; null when none is known. */
export function entityCharacter(entity: string): string | null {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? null;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const printable =
    code >= 0x20 && code <= HIGHEST_CODE_POINT && !(code >= 0xd800 && code < 0xe000);
  return printable ? String.fromCodePoint(code) : null;
}
