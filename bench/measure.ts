export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `1.73 x` */
export function ratioText(a = Number.NaN, b = Number.NaN): string {
  return `${(a / b).toFixed(2)} x`;
}
