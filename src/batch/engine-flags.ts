/** Node 20; later engines know the budget under other names, and in other units. */
const V8_WITH_BUDGET = '11.';

/**
 * What the engine is told for a run over many files. Compiling took two fifths of the processor's time of a
 * run over 63 PDFs: each thread compiles for itself, and what it compiled of short-lived functions goes
 * with each collection of its small heap. So heaps are collected when they have grown fourfold, and,
 * where that was measured, less is compiled, and later.
 *
 * @param v8 version of the engine; a flag that it does not know it reports as an error
 */
export function engineFlags(v8: string): readonly string[] {
  const heap = '--heap-growing-percent=300';
  return v8.startsWith(V8_WITH_BUDGET) ? [heap, '--interrupt-budget=400000'] : [heap];
}
