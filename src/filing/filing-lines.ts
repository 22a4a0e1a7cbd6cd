import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';
import { remembered } from '../text/remembered.ts';
import { unifiedIdeographs } from '../text/unified-ideographs.ts';

/** A heading, paragraph or cell as one line. */
export interface FilingLine {
  /** Compatibility forms unified, white space kept: a label's value ends at it. */
  readonly text: string;
  /** Folded, with a year in Chinese digits put into Arabic ones. */
  readonly folded: string;
  readonly isTitle: boolean;
  readonly provenance: Provenance | null;
}

/** A cell that names what the next one holds. */
export interface LabelledCell {
  readonly label: string;
  readonly text: string;
  readonly provenance: Provenance | null;
}

/** The longest heading of a part met is 36 characters (C: its unit, year and 部门决算情况说明). */
const TITLE_MAX_CHARACTERS = 60;
const SENTENCE_MARK = /[。；！？]/u;

/** All that a document prints, line by line. */
export interface FilingLines {
  /** Headings and paragraphs with words in them. */
  readonly lines: readonly FilingLine[];
  readonly cells: readonly FilingLine[];
}

export function filingLines(document: Document, vocabulary: FilingVocabulary): FilingLines {
  return { lines: textLines(document, vocabulary), cells: cellLines(document, vocabulary) };
}

function textLines(document: Document, vocabulary: FilingVocabulary): readonly FilingLine[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'furniture') return [];
    const line = filingLine(blockText(block), vocabulary, block.provenance);
    return line.folded === '' ? [] : [line];
  });
}

function cellLines(document: Document, vocabulary: FilingVocabulary): readonly FilingLine[] {
  return tablesOf(document)
    .flatMap((table) => table.cells)
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => filingLine(cell.text, vocabulary, cell.provenance));
}

/** Cells with the text of the next one that is not empty in their row. */
export function labelledCells(document: Document): readonly LabelledCell[] {
  return tablesOf(document).flatMap((table) => {
    const printed = table.cells.filter((cell) => cell.text.trim() !== '');
    return printed.flatMap((cell, index) => {
      const next = printed[index + 1];
      if (next === undefined || next.row !== cell.row) return [];
      return [{ label: foldedText(cell.text), text: next.text, provenance: next.provenance }];
    });
  });
}

export function filingLine(
  printed: string,
  vocabulary: FilingVocabulary,
  provenance: Provenance | null,
): FilingLine {
  const folded = withArabicYears(foldedText(printed), vocabulary);
  const isTitle = folded.length <= TITLE_MAX_CHARACTERS && !SENTENCE_MARK.test(folded);
  return { text: unifiedText(printed), folded, isTitle, provenance };
}

const unifiedText = remembered((printed) => unifiedIdeographs(printed).normalize('NFKC').trim());

function withArabicYears(
  folded: string,
  { yearDigits, yearInWords }: Pick<FilingVocabulary, 'yearDigits' | 'yearInWords'>,
): string {
  return folded.replace(yearInWords, (year) =>
    [...year].map((character) => yearDigits.get(character) ?? character).join(''),
  );
}

function tablesOf(document: Document): readonly Table[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}
