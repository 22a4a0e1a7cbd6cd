import type { LogicalTable } from '../../schemas/reading/logical-table.ts';

/** A table as problems name it: `3+4 (收入决算表, page 7)`. */
export function tableName({ ordinals, caption, provenance }: LogicalTable): string {
  const page = provenance.kind === 'page' ? `, page ${provenance.page}` : '';
  return `${ordinals.join('+')} (${caption.title?.text ?? 'no title found above it'}${page})`;
}
