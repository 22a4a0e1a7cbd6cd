import { ancestorsOf, isWithin, type NameIndex, type Region, type Regions } from './regions.ts';

export type RegionReading =
  | { readonly verdict: 'found'; readonly code: string; readonly evidence: string }
  | { readonly verdict: 'ambiguous'; readonly candidates: readonly Region[] };

export interface RegionQuestion {
  readonly unitName: string;
  /** Texts of the filing; they decide between regions of one name. */
  readonly texts: readonly string[];
  /** null: not known. */
  readonly year: number | null;
}

/** Two characters (新县, 文县) also end and begin in running words (重新县, 完文县). */
const MENTION_MIN_CHARACTERS = 3;

/**
 * The region that a unit belongs to, by the names in its own name and, where these leave several,
 * by the provinces and prefectures that the filing's texts mention most. Null: no name leads to any.
 */
export function regionOf(regions: Regions, question: RegionQuestion): RegionReading | null {
  const named = namedRegions(regions, question.unitName);
  if (named.length > 0) return resolved(regions, named, question);
  return byBareName(regions, question) ?? byLevelWord(regions, question);
}

/** The regions that the full names in a name leave, each name narrowing the ones before it. */
function namedRegions(regions: Regions, unitName: string): readonly Region[] {
  return namesIn(unitName, regions.fullNames, 2).reduce<readonly Region[]>((found, candidates) => {
    if (found.length === 0) return candidates;
    const narrowed = candidates.filter((inner) => found.some((outer) => isWithin(inner, outer)));
    return narrowed.length > 0 ? narrowed : found;
  }, []);
}

function resolved(
  regions: Regions,
  candidates: readonly Region[],
  question: RegionQuestion,
): RegionReading {
  const current = inYear(candidates, question.year);
  const [first] = current;
  if (first !== undefined && current.every(({ code }) => code === first.code)) {
    return { verdict: 'found', code: first.code, evidence: `unit name: ${first.name}` };
  }
  const mentions = mentionCounts(regions, question.texts);
  const scored = current.map((region) => ({
    region,
    score: ancestorMentions(regions, region, mentions),
  }));
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (best === undefined || best.score === 0 || best.score === second?.score) {
    return { verdict: 'ambiguous', candidates: current };
  }
  const { code, name } = best.region;
  const around = ancestorsOf(regions, best.region).map((outer) => outer.name);
  const evidence = `unit name: ${name}; text names ${around.join(', ')} ${best.score} times`;
  return { verdict: 'found', code, evidence };
}

/** 江苏高级人民法院: below the province a bare name counts only if the text writes it in full. */
function byBareName(regions: Regions, question: RegionQuestion): RegionReading | null {
  const name = withoutLeadWord(regions, question.unitName);
  const candidates = longestNameAt(name, 0, regions.bareNames)?.regions ?? [];
  const [province] = candidates.filter(({ level }) => level === 1);
  if (province !== undefined) {
    return { verdict: 'found', code: province.code, evidence: `unit name: ${province.name}` };
  }
  const mentions = candidates.length > 0 ? mentionCounts(regions, question.texts) : new Map();
  const written = candidates.filter((region) => mentions.has(region.name));
  return written.length > 0 ? resolved(regions, written, question) : null;
}

/** 市政府办公室, 县委办: the region of that level which the text names most. */
function byLevelWord(regions: Regions, question: RegionQuestion): RegionReading | null {
  const name = withoutLeadWord(regions, question.unitName);
  const [, levels] = regions.levelWords.find(([word]) => name.startsWith(word)) ?? [];
  if (levels === undefined) return null;
  const mentioned = [...mentionCounts(regions, question.texts)]
    .map(([text, count]) => ({
      text,
      count,
      regions: regions.fullNames.regionsByName.get(text) ?? [],
    }))
    .filter((mention) => mention.regions.some(({ level }) => levels.includes(level)))
    .sort((a, b) => b.count - a.count);
  const [first, second] = mentioned;
  if (first === undefined || first.count === second?.count) return null;
  const reading = resolved(regions, first.regions, question);
  if (reading.verdict === 'ambiguous') return reading;
  const evidence = `unit name gives the level, text names ${first.text} ${first.count} times`;
  return { ...reading, evidence };
}

function ancestorMentions(
  regions: Regions,
  region: Region,
  mentions: ReadonlyMap<string, number>,
): number {
  const names = ancestorsOf(regions, region).map((outer) => mentions.get(outer.name) ?? 0);
  return names.reduce((sum, count) => sum + count, 0);
}

function mentionCounts(regions: Regions, texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { fullNames } = regions;
  for (const text of texts) {
    for (const found of namesIn(text, fullNames, MENTION_MIN_CHARACTERS)) {
      const [region] = found;
      if (region !== undefined) counts.set(region.name, (counts.get(region.name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Regions by each name in a text, left to right, the longest name at each place. */
function namesIn(text: string, index: NameIndex, minimum: number): readonly (readonly Region[])[] {
  const found: (readonly Region[])[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const name = longestNameAt(text, at, index);
    if (name === null || name.length < minimum) continue;
    found.push(name.regions);
    at += name.length - 1;
  }
  return found;
}

function longestNameAt(
  text: string,
  at: number,
  index: NameIndex,
): { readonly regions: readonly Region[]; readonly length: number } | null {
  for (const length of index.lengthsByStart.get(text.charAt(at)) ?? []) {
    const regions = index.regionsByName.get(text.slice(at, at + length));
    if (regions !== undefined) return { regions, length };
  }
  return null;
}

/** Those valid in the year, or all where none is: a filing may print next year's name already. */
function inYear(candidates: readonly Region[], year: number | null): readonly Region[] {
  const asked = year ?? Math.max(...candidates.map(({ to }) => to));
  const valid = candidates.filter(({ from, to }) => from <= asked && asked <= to);
  return valid.length > 0 ? valid : candidates;
}

function withoutLeadWord(regions: Regions, unitName: string): string {
  const word = regions.leadWords.find((lead) => unitName.startsWith(lead));
  return word === undefined ? unitName : unitName.slice(word.length);
}
