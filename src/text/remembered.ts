/** Longer texts come once. */
const LONGEST = 64;
const MOST_REMEMBERED = 20_000;

/**
 * A reading of short texts that keeps what it read: the cells of a year's tables print the same zeros,
 * codes and names over and over.
 *
 * @param read pure; what it returns is shared
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (known.size === MOST_REMEMBERED) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
