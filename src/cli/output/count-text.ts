/** `1 file`, `3,214 facts`. */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3 verified, 1 conflict`; what does not occur is left out, and nothing at all is `none`. */
export function breakdownText(counts: Readonly<Record<string, number | undefined>>): string {
  const present = Object.entries(counts).filter(([, count]) => (count ?? 0) > 0);
  if (present.length === 0) return 'none';
  return present
    .map(([key, count]) => `${(count ?? 0).toLocaleString('en')} ${key.replaceAll('_', ' ')}`)
    .join(', ');
}
