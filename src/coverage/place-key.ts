import type { Provenance } from '../../schemas/document/provenance.ts';

/** Where something begins: two readings of the same characters have the same key. */
export function placeKey(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'page':
      return `page ${provenance.page} ${provenance.bbox[0]} ${provenance.bbox[1]}`;
    case 'cell':
      return `cell ${provenance.part} ${provenance.table} ${provenance.row} ${provenance.column}`;
    case 'span':
      return `span ${provenance.part ?? ''} ${provenance.start}`;
    default:
      return provenance satisfies never;
  }
}
