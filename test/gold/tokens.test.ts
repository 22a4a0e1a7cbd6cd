import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extractors/registry.ts';
import type { Line } from '../../schemas/document/block.ts';
import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';

/**
 * Amounts of money are found here by a plain scan of what a document prints, which knows nothing of
 * how gongkai finds figures; each must then stand among the facts and the figures kept without a meaning.
 */
const SHARED = join(packageRoot(), '..', 'shared');
const LISTED_BAR = 0.99;
const MONEY = /(?<![\d.,，])(?<digits>\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*(?:万元|亿元|元)/gu;

const documents = [join(SHARED, 'seeds'), join(SHARED, 'filings')].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:pdf|txt)$/u.test(name))
        .map((name) => ({ name, path: join(folder, name) }))
    : [],
);

interface Token {
  readonly digits: string;
  readonly around: string;
  readonly place: Provenance;
}

/** Tables print their units in captions; here only what has its unit behind it counts. */
function moneyTokens({ blocks }: Document): readonly Token[] {
  const texts = blocks.flatMap((block): (readonly Line[])[] =>
    block.kind === 'table'
      ? block.cells.flatMap(({ text, provenance }) =>
          provenance === null ? [] : [[{ text, provenance }]],
        )
      : [block.lines],
  );
  return texts.flatMap((lines) => {
    const text = lines.map((line) => line.text).join('');
    return [...text.matchAll(MONEY)].flatMap((match) => {
      const line = lineAt(lines, match.index);
      const around = text.slice(Math.max(0, match.index - 20), match.index + 20);
      return line === undefined
        ? []
        : [{ digits: plainDigits(match[1] ?? ''), around, place: line.provenance }];
    });
  });
}

function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let start = 0;
  return lines.find(({ text }) => {
    start += text.length;
    return offset < start;
  });
}

function plainDigits(printed: string): string {
  return printed.normalize('NFKC').replace(/[^\d.]/gu, '');
}

/** Whether a figure stands in the line or cell of a token. */
function isWithin(figure: Provenance, place: Provenance): boolean {
  if (figure.kind === 'page' && place.kind === 'page') {
    const [left, top, right, bottom] = figure.bbox;
    const [x0, y0, x1, y1] = place.bbox;
    return figure.page === place.page && left < x1 && right > x0 && top < y1 && bottom > y0;
  }
  if (figure.kind === 'span' && place.kind === 'span')
    return figure.start < place.end && figure.end > place.start;
  return JSON.stringify(figure) === JSON.stringify(place);
}

describe.skipIf(documents.length === 0)('every amount of money is a fact or listed', () => {
  test.each(documents)('$name', async ({ path }) => {
    const source = readSourceFile(path);
    const { value } = await extract(source);
    const { filings } = await readSource(source, knowledge);
    const stored = filings.flatMap(({ facts, unassigned }) => [...facts, ...unassigned]);
    const left = new Map<string, Provenance[]>();
    for (const { printed, provenance } of stored) {
      const digits = plainDigits(printed);
      left.set(digits, [...(left.get(digits) ?? []), provenance]);
    }
    const tokens = moneyTokens(value);
    const lost = tokens.filter(({ digits, place }) => {
      const places = left.get(digits) ?? [];
      const at = places.findIndex((provenance) => isWithin(provenance, place));
      if (at >= 0) places.splice(at, 1);
      return at < 0;
    });
    expect(
      lost.length / Math.max(1, tokens.length),
      lost.map(({ around }) => around).join('\n'),
    ).toBeLessThanOrEqual(1 - LISTED_BAR);
  });
});
