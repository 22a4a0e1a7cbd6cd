import type { Block } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { ListedUnit } from '../../schemas/records/listed-unit.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';
import { unitName } from './unit-name.ts';

/** A name of the list as it stands, with its place. */
interface Listed {
  readonly text: string;
  readonly provenance: Provenance;
}

/**
 * The units that the filing says that it accounts for, each once. A name that is no unit's is kept:
 * a list that cannot be read to its end is none of which nothing is missing.
 */
export function listedUnits(
  { blocks }: Document,
  vocabulary: FilingVocabulary,
): readonly ListedUnit[] {
  const listed = blocks.flatMap((block, index) => {
    const names = vocabulary.listedUnits.lead.exec(textOf(block))?.groups?.['names'];
    if (names === undefined) return [];
    return names === ''
      ? listBelow(blocks.slice(index + 1), vocabulary)
      : names
          .split(vocabulary.listedUnits.marks)
          .map((text) => ({ text, provenance: block.provenance }));
  });
  const units = new Map<string, ListedUnit>();
  for (const { text, provenance } of listed) {
    const unit = listedUnit(text, vocabulary);
    if (unit.name !== '' && !units.has(unit.name)) units.set(unit.name, { ...unit, provenance });
  }
  return [...units.values()];
}

function listedUnit(text: string, vocabulary: FilingVocabulary) {
  const { own, remark } = vocabulary.listedUnits;
  const office = text.replace(own, '');
  const isOwnOffice = office !== text && unitName(office, vocabulary) !== null;
  return { name: (isOwnOffice ? office : text).replace(remark, ''), isOwnOffice };
}

/** Numbered lines, or the rows of the table that comes first. */
function listBelow(blocks: readonly Block[], vocabulary: FilingVocabulary): readonly Listed[] {
  const printed = blocks.filter((block) => block.kind === 'table' || textOf(block) !== '');
  const [first] = printed;
  if (first?.kind === 'table') return namesOf(first, vocabulary);
  const numbered = printed.map((block) => {
    const text = textOf(block);
    const number = vocabulary.listedUnits.numbered.exec(text)?.[0] ?? '';
    const name = text.slice(number.length).replace(END, '');
    return { shape: shapeOf(number), text: name, provenance: block.provenance };
  });
  const shape = numbered[0]?.shape ?? '';
  const end = numbered.findIndex((line) => line.shape === '' || line.shape !== shape);
  return numbered.slice(0, end < 0 ? numbered.length : end);
}

const END = /\p{P}(?<![）)])$/u;

/** Folded; a table and what is no text of the filing have none. */
function textOf(block: Block): string {
  const isText = block.kind === 'paragraph' || block.kind === 'heading';
  return isText ? foldedText(blockText(block)) : '';
}

/** 1. and 12. are numbers of one list, （二） is of another. */
function shapeOf(number: string): string {
  return number.replace(/\d+/u, '1').replace(/\p{Script=Han}+/u, 'I');
}

/**
 * Of each row the first cell that names a unit; below the first of these, of a row without one what
 * stands in its column.
 */
function namesOf({ cells }: Table, vocabulary: FilingVocabulary): readonly Listed[] {
  const names = new Map<number, Listed & { readonly isUnit: boolean }>();
  let column: number | null = null;
  for (const cell of cells) {
    const text = foldedText(cell.text);
    const isUnit = unitName(listedUnit(text, vocabulary).name, vocabulary) !== null;
    if (isUnit) column ??= cell.column;
    const isListed = isUnit || (cell.column === column && /\p{L}/u.test(text));
    if (isListed && cell.provenance !== null && names.get(cell.row)?.isUnit !== true)
      names.set(cell.row, { text, provenance: cell.provenance, isUnit });
  }
  return [...names.values()];
}
