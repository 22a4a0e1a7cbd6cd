import type { Document } from '../../schemas/document/document.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Mention } from '../../schemas/reading/mention.ts';
import type { Section } from '../../schemas/reading/section.ts';
import type { Filing } from '../../schemas/records/filing.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { NarrativeFrame, Narratives } from '../knowledge/narratives.ts';
import type { Units } from '../knowledge/units.ts';
import { figuresIn } from '../text/figures.ts';
import { foldedText } from '../text/folded-text.ts';
import { type Prose, proseOf, proseProvenance } from '../text/prose.ts';
import { lastClause } from './clause.ts';
import { expiredNames } from './expired-names.ts';
import { explanations } from './explanation.ts';
import { passageFigures, type ReadFigure } from './passage.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import { tableProse } from './table-prose.ts';

export interface NarrativeKnowledge {
  readonly narratives: Narratives;
  readonly classifications: Classifications;
  readonly units: Units;
}

/** What a text needs to know of its filing. */
type NarratedFiling = Pick<Filing, 'docKind' | 'fiscalYear' | 'unitName'>;

/**
 * Every figure of the running text, with the meaning that its sentence gives it or the reason why
 * it has none. Tables of contents, glossaries, tables and chart data state nothing, and neither
 * does a filing of unknown kind: the same words are a budget in one and an account in the other.
 */
export function narrative(
  document: Document,
  sections: readonly Section[],
  filing: NarratedFiling,
  knowledge: NarrativeKnowledge,
): Outcome<readonly Mention[]> {
  const { words, frames } = knowledge.narratives;
  const spoken = frames.filter(({ docKind }) => docKind === filing.docKind);
  const inSections = sections.flatMap((section) => {
    if (words.closedRoles.has(section.role ?? '')) return [];
    const headings = new Set(section.headingBlocks);
    const blocks = section.blocks.flatMap((index) => {
      const block = document.blocks[index];
      return block === undefined || headings.has(index) ? [] : [block];
    });
    const prose = proseOf(blocks, words.numbering);
    const told = { role: section.role, heading: section.heading ?? '' };
    return [mentionsIn(prose, told, spoken, filing, knowledge)];
  });
  // Cells print much that is none of the filing's figures: of them only what has a meaning counts.
  const inTables = document.blocks.flatMap(tableProse).map((cell) => {
    const prose = proseOf([cell], words.numbering);
    return mentionsIn(prose, { role: null, heading: '' }, spoken, filing, knowledge);
  });
  const told = inTables.flatMap(({ value }) => value.filter(({ meaning }) => meaning !== null));
  return {
    value: [...inSections.flatMap(({ value }) => value), ...told],
    problems: [...inSections, ...inTables].flatMap(({ problems }) => problems),
  };
}

function mentionsIn(
  prose: Prose,
  { role, heading }: Pick<Section, 'role'> & { readonly heading: string },
  frames: readonly NarrativeFrame[],
  { docKind, fiscalYear, unitName }: NarratedFiling,
  { narratives, classifications, units }: NarrativeKnowledge,
): Outcome<readonly Mention[]> {
  const { words } = narratives;
  const home = frames.filter(({ roles }) => role !== null && roles.has(role));
  const read = passageFigures(prose.text, figuresIn(prose.text, words, units), {
    classifications,
    words,
    year: fiscalYear,
    unit: unitName,
    kind: docKind,
    home,
    openable: frames,
    heading: foldedText(heading).replace(words.numbering, ''),
  });
  const reasons = explanations(prose.text, read, words);
  const mentions = read.flatMap((each, index) => {
    const next = read[index + 1]?.figure.start ?? prose.text.length;
    return mentionOf(each, prose, { next, explanation: reasons[index] ?? null }) ?? [];
  });
  const problems = expiredNames(read, prose, { classifications, year: fiscalYear });
  return { value: mentions, problems };
}

/** @param next where the figure behind it begins */
function mentionOf(
  read: ReadFigure,
  prose: Prose,
  { next, explanation }: Pick<Mention, 'explanation'> & { readonly next: number },
): Mention | null {
  const { figure, outcome, words, frames } = read;
  const provenance = proseProvenance(prose, figure.start, figure.end);
  if (provenance === null) return null;
  const { kind, value, decimals, printed, printedUnit } = figure;
  const isRead = typeof outcome !== 'string';
  return {
    kind,
    value,
    decimals,
    printed,
    printedUnit,
    provenance,
    sentence: prose.text.slice(
      sentenceStart(prose.text, figure.start),
      sentenceEnd(prose.text, figure.end),
    ),
    clause: lastClause(words),
    after: prose.text.slice(figure.end, next).split('\n', 1)[0] ?? '',
    explanation,
    statement: isRead ? outcome.statement : (frames[0]?.statement ?? null),
    meaning: isRead ? outcome : null,
    reason: isRead ? null : outcome,
  };
}
