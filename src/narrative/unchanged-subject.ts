import type { NarrativeFrame } from '../knowledge/narratives.ts';
import type { Figure } from '../text/figures.ts';
import { CLAUSE_END } from './clause.ts';
import type { ItemKnowledge } from './item-chain.ts';
import type { Subject } from './subject.ts';
import { subjectAt } from './subject-at.ts';

export interface ChangePlace {
  readonly figure: Figure;
  readonly previous: Subject | null;
  readonly frames: readonly NarrativeFrame[];
}

/**
 * The subject that words before a figure name last to say that it stands as it was, and so without
 * a figure of its own: 公务用车运行费与预算持平，比上年增加. Null where they name none.
 */
export function unchangedSubject(
  words: string,
  { figure, previous, frames }: ChangePlace,
  knowledge: ItemKnowledge,
): Subject | null {
  const { unchanged, comparisonEnd, elided } = knowledge.words;
  const names = words
    .split(CLAUSE_END)
    .slice(0, -1)
    .flatMap((clause) => {
      const match = unchanged.exec(clause);
      return match === null ? [] : [clause.slice(0, match.index).replace(comparisonEnd, '')];
    });
  const name = names.filter((each) => !elided.test(each)).at(-1);
  if (name === undefined) return null;
  const alone = { isItself: true, isPart: false, isListed: false, after: '' };
  return subjectAt({ ...alone, words: name, figure, previous }, frames, knowledge);
}
