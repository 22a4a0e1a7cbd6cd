import type { Vote, VoteField } from './votes.ts';

/** The votes for one value, with their weights added. */
export interface Tally {
  readonly value: string;
  readonly weight: number;
  readonly votes: readonly Vote[];
}

/**
 * The values of one field, the weightiest first; at equal weight the first met.
 *
 * @param keyOf what counts as one value; the tally carries its weightiest wording
 */
export function tallies(
  votes: readonly Vote[],
  field: VoteField,
  keyOf: (value: string) => string = (value) => value,
): readonly Tally[] {
  const ofField = votes.filter((vote) => vote.field === field);
  const keys = [...new Set(ofField.map((vote) => keyOf(vote.value)))];
  return keys
    .map((key) => {
      const own = ofField.filter((vote) => keyOf(vote.value) === key);
      return { value: weightiestWording(own), weight: weightOf(own), votes: own };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** For a reader: the value and where it was read. */
export function tallyEvidence(field: string, tally: Tally): string {
  const places = [...new Set(tally.votes.map((vote) => vote.place))];
  const counted = places.map(
    (place) => `${place} ${tally.votes.filter((vote) => vote.place === place).length}`,
  );
  return `${field}: ${tally.value} (${counted.join(', ')})`;
}

function weightiestWording(votes: readonly Vote[]): string {
  const wordings = [...new Set(votes.map((vote) => vote.value))];
  const [best] = wordings
    .map((value) => ({ value, weight: weightOf(votes.filter((vote) => vote.value === value)) }))
    .sort((a, b) => b.weight - a.weight);
  return best?.value ?? '';
}

function weightOf(votes: readonly Vote[]): number {
  return votes.reduce((sum, vote) => sum + vote.weight, 0);
}
