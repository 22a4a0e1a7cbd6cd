/**
 * Whether a body that a clause names can be the one that the filing is of. Its names vary, from
 * 县政府办 to 县人民政府办公室, but end alike: 市体育中心 is none of 市体育局.
 *
 * @param name without its office (办事处); undefined where the clause names none
 * @param unit as the filing names itself, or null
 */
export function isOwnBody(name: string | undefined, unit: string | null): boolean {
  const last = name?.at(-1);
  return last === undefined || unit === null || unit.includes(last);
}
