import type { GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { Classifications } from '../knowledge/classification.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import { codeDigits, isCodeLevel, isFullCode } from '../knowledge/printed-code.ts';
import { foldedText } from '../text/folded-text.ts';

/** What the body of a column holds, whatever its header says. */
export type ColumnRole = 'blank' | 'code' | 'label' | 'unit' | 'detail' | 'numbering' | 'amount';

interface RoleKnowledge {
  readonly labels: LabelRules;
  readonly classifications: Classifications;
  /** Whether the header of a column names a measure. */
  readonly isMeasure: (column: number) => boolean;
}

/** Of the figures in a column of codes, nearly all have the form of one. */
const MIN_CODE_SHARE = 0.8;
/** 合计 and 人员经费合计 stand in columns of codes too, in short tables beside few codes. */
const MIN_CODED_SHARE = 0.5;
const MIN_KNOWN_CODE_SHARE = 0.5;
const MIN_TEXT_SHARE = 0.5;
/** Fewer consecutive integers may be figures. */
const MIN_NUMBERING_CELLS = 5;
const INTEGER = /^\d+$/u;

/**
 * The role of each column, from its cells first: headers slide against their bodies in converted
 * files (云南省 公开01表 lost the heading 项目), cells rarely do.
 */
export function columnRoles(table: LogicalTable, knowledge: RoleKnowledge): readonly ColumnRole[] {
  const body = table.grid.slice(table.headerRowCount);
  const width = Math.max(0, ...table.grid.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const header = foldedLabel(table.columns[column]?.at(-1) ?? '', knowledge.labels);
    const texts = columnTexts(body, column);
    return namedRole(roleOf(texts, header, column, knowledge), header, knowledge.labels);
  });
}

/** A cell that spans columns says something about the first of them only. */
function columnTexts(body: readonly GridRow[], column: number): readonly string[] {
  return body
    .map((row) => (row[column] === row[column - 1] ? undefined : row[column]))
    .filter((cell, index, cells) => cell !== cells[index - 1])
    .map((cell) => foldedText(cell?.text ?? ''))
    .filter((text) => text !== '');
}

/** A column that names units, by code or by name, or divides the items of its rows. */
function namedRole(role: ColumnRole, header: string, labels: LabelRules): ColumnRole {
  if (role === 'blank' || role === 'numbering') return role;
  if (labels.unitHeaders.has(header)) return 'unit';
  return role !== 'amount' && labels.detailHeaders.has(header) ? 'detail' : role;
}

function roleOf(
  texts: readonly string[],
  header: string,
  column: number,
  { labels, classifications, isMeasure }: RoleKnowledge,
): ColumnRole {
  if (texts.length === 0) return 'blank';
  if (isNumbering(texts, labels.numberingHeaders.has(header))) return 'numbering';
  const codes = texts.map(codeDigits).filter((text) => isFullCode(text) || isCodeLevel(text));
  const figures = texts.filter((text) => printedNumber(text).kind === 'number');
  const known = codes.filter((code) => isKnownCode(code, classifications));
  const isCodeHeader = labels.codeHeaders.has(header);
  if (
    !(isMeasure(column) && codes.every(isShort)) &&
    codes.length >= figures.length * MIN_CODE_SHARE &&
    codes.length >= texts.length * MIN_CODED_SHARE &&
    (isCodeHeader || known.length >= codes.length * MIN_KNOWN_CODE_SHARE)
  ) {
    return 'code';
  }
  const words = texts.filter((text) => isName(text, labels));
  return words.length >= texts.length * MIN_TEXT_SHARE ? 'label' : 'amount';
}

/** Text, or 2010601行政运行, which could be a figure with a unit. */
function isName(text: string, { codeAndName }: LabelRules): boolean {
  return printedNumber(text).kind === 'text' || codeAndName.test(text);
}

/** 305 below a heading of money is money; 2010301 is a code below any heading. */
function isShort(code: string): boolean {
  return code.length <= 3;
}

/** 行次: integers, each one more than the one before; with that heading, however few. */
function isNumbering(texts: readonly string[], isNumberingHeader: boolean): boolean {
  if (!texts.every((text) => INTEGER.test(text))) return false;
  if (isNumberingHeader) return true;
  const numbers = texts.map(Number);
  return (
    numbers.length >= MIN_NUMBERING_CELLS &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
  );
}

function isKnownCode(code: string, { functional, economic }: Classifications): boolean {
  return [functional, economic].some((list) => list.rowsByCode.has(code));
}
