import type { NarrativeFrame } from '../knowledge/narratives.ts';
import { type ItemKnowledge, taggedItem } from './item-chain.ts';
import { itemSubject, projectSubject, type Subject } from './subject.ts';

/** A subject that the words before a figure name in full, and where the naming ends in them. */
export interface Naming {
  /** Null where the lists have no such names. */
  readonly subject: Subject | null;
  readonly end: number;
}

/**
 * The line of items or the project that some words name last, or null.
 *
 * @param before the text up to the words; it may name the outer levels of the line
 */
export function namingIn(
  before: string,
  words: string,
  frames: readonly NarrativeFrame[],
  knowledge: ItemKnowledge,
): Naming | null {
  const line = taggedItem(before, words, knowledge);
  const isClass = line?.level === 'class';
  const frame = frames.find(
    ({ items, classes }) => items !== null && !(isClass && classes === null),
  );
  if (line !== null && (line.level === 'entry' || frame !== undefined)) {
    const measure = isClass ? frame?.classes : frame?.items;
    const subject =
      frame && measure && line.item
        ? itemSubject(line.item, line.isExpired, { ...frame, measure })
        : null;
    return { subject, end: line.end };
  }
  return projectIn(words, frames);
}

function projectIn(words: string, frames: readonly NarrativeFrame[]): Naming | null {
  for (const frame of frames) {
    for (const pattern of frame.project) {
      const match = pattern.exec(words);
      const { name, label } = match?.groups ?? {};
      if (!match || name === undefined) continue;
      return {
        subject: projectSubject(name, label ?? name, frame),
        end: match.index + match[0].length,
      };
    }
  }
  return null;
}
