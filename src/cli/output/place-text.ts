import type { Place } from '../../../schemas/sql/place.ts';

/** `page 12, box [72,90.5,120,101]`, or what the locator says. */
export function placeText({ page, bbox, locator }: Place): string {
  const onPage = page === null ? [] : [`page ${page}`, ...(bbox === null ? [] : [`box ${bbox}`])];
  return [...onPage, ...(locator === null ? [] : [locator])].join(', ');
}
