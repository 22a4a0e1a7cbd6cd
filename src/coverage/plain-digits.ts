/** The digits and decimal points of what is printed: 1,234.50 and １２３４．５０ are the same. */
export function plainDigits(printed: string): string {
  if (/^[\d.]*$/u.test(printed)) return printed;
  return printed.normalize('NFKC').replace(/[^\d.]/gu, '');
}
