import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { FilingPattern, FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { type FilingLine, type FilingLines, filingLine, labelledCells } from './filing-lines.ts';
import { unitName } from './unit-name.ts';

export type VoteField = 'unit' | 'year' | 'scope' | 'kind';
type VotePlace = 'cover' | 'title' | 'text' | 'label' | 'cell' | 'file-name';

/** What one place says about one field. */
export interface Vote {
  readonly field: VoteField;
  readonly value: string;
  readonly weight: number;
  readonly place: VotePlace;
  readonly provenance: Provenance | null;
}

/** The title stands within the first lines; converters put empty marks and a running head before. */
const COVER_LINES = 12;
const COVER_MAX_JOINED_LINES = 4;
const FIELDS: readonly VoteField[] = ['unit', 'year', 'scope', 'kind'];

/** All that the places of a filing say about whose it is, of which year and kind. */
export function votesOf(
  document: Document,
  { lines, cells }: FilingLines,
  source: string,
  vocabulary: FilingVocabulary,
): readonly Vote[] {
  return [
    ...patternVotes(coverWindows(lines, vocabulary), 'cover', vocabulary),
    ...patternVotes(
      lines.filter((line) => line.isTitle),
      'title',
      vocabulary,
    ),
    ...patternVotes(lines, 'text', vocabulary),
    ...[...lines, ...cells].flatMap((line) => labelVotes(line, vocabulary)),
    ...cellVotes(document, vocabulary),
    ...fileNameVotes(source, vocabulary),
  ];
}

/** Each line of the cover alone and with the ones after it: 2021年度 / 益阳市赫山区人民政府办公 / 室部门决算 (001). */
function coverWindows(
  lines: readonly FilingLine[],
  vocabulary: FilingVocabulary,
): readonly FilingLine[] {
  const end = lines.findIndex(({ folded }) =>
    vocabulary.coverEnds.some((word) => word.test(folded)),
  );
  const first = lines.slice(0, end < 0 ? COVER_LINES : Math.min(end, COVER_LINES));
  const cover = first.filter((line) => line.isTitle);
  return cover.flatMap((line, start) =>
    Array.from({ length: COVER_MAX_JOINED_LINES }, (_, more) => {
      const joined = cover.slice(start, start + 1 + more);
      return { ...line, folded: joined.map(({ folded }) => folded).join('') };
    }).slice(0, cover.length - start),
  );
}

function patternVotes(
  lines: readonly FilingLine[],
  place: FilingPattern['at'],
  vocabulary: FilingVocabulary,
): readonly Vote[] {
  const patterns = vocabulary.patterns.filter((pattern) => pattern.at === place);
  const votes: Vote[] = [];
  for (const { folded, provenance } of lines) {
    for (const { pattern, weight } of patterns) {
      const matches = pattern.global ? folded.matchAll(pattern) : [pattern.exec(folded)];
      for (const match of matches)
        votes.push(...groupVotes(match?.groups, { weight, place, provenance }, vocabulary));
    }
  }
  return votes;
}

/** Between a label and its value, where compatibility forms are unified. */
const LABEL_MARK = ':';

function labelVotes(line: FilingLine, vocabulary: FilingVocabulary): readonly Vote[] {
  if (!line.text.includes(LABEL_MARK)) return [];
  const { pattern, weight } = vocabulary.label;
  const matches = [...line.text.matchAll(pattern)];
  const at = { weight, place: 'label' as const, provenance: line.provenance };
  return matches.flatMap((match) => groupVotes(match.groups, at, vocabulary));
}

function cellVotes(document: Document, vocabulary: FilingVocabulary): readonly Vote[] {
  const { weight, words } = vocabulary.cells;
  return labelledCells(document)
    .filter(({ label }) => words.has(label))
    .flatMap(({ text, provenance }) =>
      groupVotes({ unit: text }, { weight, place: 'cell', provenance }, vocabulary),
    );
}

function fileNameVotes(source: string, vocabulary: FilingVocabulary): readonly Vote[] {
  const { pattern, weight } = vocabulary.fileName;
  const name = filingLine(source.split('/').at(-1) ?? source, vocabulary, null);
  const at = { weight, place: 'file-name' as const, provenance: null };
  return groupVotes(pattern.exec(name.folded)?.groups, at, vocabulary);
}

function groupVotes(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  at: Pick<Vote, 'weight' | 'place' | 'provenance'>,
  vocabulary: FilingVocabulary,
): readonly Vote[] {
  if (groups === undefined) return [];
  const unit = groups['unit'] === undefined ? null : unitName(groups['unit'], vocabulary);
  // A pattern that caught something else than a unit read the words wrongly: its other groups go too.
  if (groups['unit'] !== undefined && unit === null) return [];
  return FIELDS.flatMap((field) => {
    const value = field === 'unit' ? unit : groups[field];
    return value === undefined || value === null ? [] : [{ field, value, ...at }];
  });
}
