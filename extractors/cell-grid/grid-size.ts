/**
 * Most positions that one grid may have. The largest real tables (all units of a province) stay
 * below 50,000; a spreadsheet's worth of junk would fill the memory with padding.
 */
export const MOST_POSITIONS = 100_000;

/** Whether a grid of this size is worth building. */
export function isTooLarge(rowCount: number, columnCount: number): boolean {
  return rowCount * columnCount > MOST_POSITIONS;
}
