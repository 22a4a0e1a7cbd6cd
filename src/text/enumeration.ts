/** Stands between the members of an enumeration. */
const MARK = '\u3001';

export function enumerated(members: readonly string[]): string {
  return members.join(MARK);
}

export function enumeratedIn(text: string): readonly string[] {
  return text.split(MARK);
}
