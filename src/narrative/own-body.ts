/** The shortest names of bodies that tell them apart: 政府办, 人社局. In front of it may stand other words. */
const SHORT_NAME = 3;

/**
 * Whether a body that a clause names can be the one that the filing is of. Its names are shortened, from
 * 县人民政府办公室 to 政府办, but keep the order of their characters: 体育中心 is none of 市体育局, and
 * 财政局 none of 农业农村局.
 *
 * @param name without its place (市) and its office (办事处)
 * @param unit as the filing names itself, or null
 */
export function isOwnBody(name: string, unit: string | null): boolean {
  if (unit === null) return true;
  let from = 0;
  for (const character of name.slice(-SHORT_NAME)) {
    const at = unit.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
