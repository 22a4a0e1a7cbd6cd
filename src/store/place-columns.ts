import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Place } from '../../schemas/sql/place.ts';

export interface PlaceColumns extends Place {
  /** The same place, complete, as JSON. */
  readonly provenance: string;
}

/**
 * A place as the columns that a reader of SQL sees. A locator that the record brings is kept; a
 * page-less place without one gets `placeLocator`.
 */
export function placeColumns(provenance: Provenance, locator: string | null = null): PlaceColumns {
  if (provenance.kind !== 'page') {
    const place = JSON.stringify(provenance);
    return {
      page: null,
      bbox: null,
      locator: locator ?? placeLocator(provenance),
      provenance: place,
    };
  }
  const { page } = provenance;
  const bbox = JSON.stringify(provenance.bbox);
  return { page, bbox, locator, provenance: `{"kind":"page","page":${page},"bbox":${bbox}}` };
}

/** The columns of something that may have been made and not read: then all are null. */
export function optionalPlaceColumns(
  provenance: Provenance | null,
): PlaceColumns | Readonly<Record<keyof PlaceColumns, null>> {
  if (provenance !== null) return placeColumns(provenance);
  return { page: null, bbox: null, locator: null, provenance: null };
}

/**
 * `line 431, characters 20551-20563` (0-based, half-open), `sheet 3, D12`; null where page and box
 * say it.
 */
export function placeLocator(provenance: Provenance): string | null {
  switch (provenance.kind) {
    case 'page':
      return null;
    case 'cell': {
      const { part, table, row, column } = provenance;
      return table === undefined
        ? `sheet ${part}, ${columnLetters(column)}${row}`
        : `${part}, table ${table}, row ${row}, column ${column}`;
    }
    case 'span': {
      const { part, line, start, end } = provenance;
      return `${part === undefined ? '' : `${part}, `}line ${line}, characters ${start}-${end}`;
    }
    default:
      return provenance satisfies never;
  }
}

const LETTERS = 26;
const CODE_OF_A = 65;

/** 1 is A, 27 is AA, as spreadsheets name their columns. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(CODE_OF_A + ((column - 1) % LETTERS));
  return column <= LETTERS ? letter : columnLetters(Math.floor((column - 1) / LETTERS)) + letter;
}
