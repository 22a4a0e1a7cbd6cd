import type { Block } from '../../schemas/document/block.ts';
import type { Caption, CaptionPart } from '../../schemas/reading/logical-table.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';
import { bareTitle, isTitle } from './caption-text.ts';

/** A caption line is short; what is longer is a sentence of the text above. */
const CAPTION_MAX_CHARACTERS = 60;
/** Title, form number, department, unit and year, each on a line of its own, and some to spare. */
const CAPTION_MAX_LINES = 10;
/** A report on one project is some forty paragraphs long, and its form stands in the first half. */
const CONTEXT_MAX_BLOCKS = 40;
const SENTENCE_END = /[。；！？;]$/u;

/** The short paragraphs directly above a block, nearest first, up to the table or sentence before. */
export function captionLines(blocks: readonly Block[], index: number): readonly CaptionPart[] {
  const table = blocks.slice(0, index).findLastIndex((block) => block.kind === 'table');
  const lines = textLines(blocks.slice(table + 1, index));
  const sentence = lines.findIndex((line) => isSentence(foldedText(line.text)));
  return lines.slice(0, sentence < 0 ? CAPTION_MAX_LINES : Math.min(sentence, CAPTION_MAX_LINES));
}

/** Short paragraphs above, passing over sentences and tables, nearest first. */
export function contextLines(blocks: readonly Block[], index: number): readonly CaptionPart[] {
  return textLines(blocks.slice(Math.max(0, index - CONTEXT_MAX_BLOCKS), index)).filter(
    (line) => !isSentence(foldedText(line.text)),
  );
}

function textLines(blocks: readonly Block[]): readonly CaptionPart[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? [{ text: blockText(block).trim(), provenance: block.provenance }]
        : [],
    )
    .filter(({ text }) => text !== '')
    .reverse();
}

function isSentence(folded: string): boolean {
  return folded.length > CAPTION_MAX_CHARACTERS || SENTENCE_END.test(folded);
}

/**
 * @param lines the caption, nearest to the table first
 * @param context short lines further up, nearest first
 */
export function caption(
  lines: readonly CaptionPart[],
  context: readonly CaptionPart[],
  rules: CaptionRules,
): Caption {
  const part = (patterns: readonly RegExp[], group: string): CaptionPart | null => {
    for (const line of lines) {
      const text = captured(patterns, foldedText(line.text), group);
      if (text !== null) return { text, provenance: line.provenance };
    }
    return null;
  };
  return {
    title: titleOf(lines, rules),
    formNumber: part(rules.formNumber, 'form'),
    unit: part(rules.unit, 'unit'),
    department: part(rules.department, 'department'),
    linesAbove: context,
  };
}

function titleOf(lines: readonly CaptionPart[], rules: CaptionRules): CaptionPart | null {
  const line = lines.find(({ text }) => isTitle(foldedText(text), rules));
  if (line === undefined) return null;
  const folded = foldedText(line.text);
  const bare = bareTitle(folded, rules);
  return bare === folded ? line : { ...line, text: bare };
}
