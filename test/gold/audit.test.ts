import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';

const SHARED = join(packageRoot(), '..', 'shared');
const FILINGS = join(SHARED, 'filings');
const SEEDS = join(SHARED, 'seeds');

/** A failing check with its place: `final.told-share page 21`, `codes.other-code line 577`. */
async function failing(path: string): Promise<{ grave: string[]; all: string[] }> {
  const { filings } = await readSource(readSourceFile(path), knowledge);
  const found = filings.flatMap(({ checks, facts }) =>
    checks.flatMap(({ check, outcome, severity, provenance, figures }) => {
      if (outcome !== 'fail') return [];
      const place = provenance ?? facts[figures[0]?.fact ?? -1]?.provenance;
      const at =
        place?.kind === 'page'
          ? `page ${place.page}`
          : place?.kind === 'span'
            ? `line ${place.line}`
            : '';
      return [{ line: `${check} ${at}`, isGrave: severity === 'error' || severity === 'warning' }];
    }),
  );
  return {
    grave: found
      .filter(({ isGrave }) => isGrave)
      .map(({ line }) => line)
      .sort(),
    all: found.map(({ line }) => line),
  };
}

/**
 * The real errors of the notes in gold/index.csv: those that are errors or warnings, all of them and
 * nothing else, and those that are notes.
 */
const REAL: Readonly<
  Record<string, { readonly grave: readonly string[]; readonly notes: readonly string[] }>
> = {
  'seeds/000_3bac4d802f83ac29.txt': {
    grave: [
      'codes.other-code line 577',
      'final.narrative-agrees line 230',
      'final.narrative-agrees line 238',
      'final.narrative-agrees line 252',
      'final.narrative-agrees line 272',
      'final.narrative-agrees line 282',
      'final.told-share line 246',
      'final.told-twice line 670',
      'final.told-twice line 670',
      'final.told.operating-cost line 280',
      'performance.weights line 738',
    ],
    notes: [
      'tables.form-number line 687',
      'tables.total-unlabelled line 515',
      'final.told.staff-within-quota line 166',
    ],
  },
  'seeds/001_954e3ea0abc2fe0e.txt': {
    grave: [
      'final.told-share line 127',
      'words.choice-left-open line 105',
      'words.instruction line 233',
    ],
    notes: [
      'numbers.repeated line 161',
      'words.foreign-words line 331',
      'words.foreign-words line 397',
    ],
  },
  'seeds/002_f3dc72fe58075eff.txt': {
    grave: [
      'final.performance.execution_rate_pct line 120',
      'final.performance.execution_rate_pct line 159',
      'final.performance.execution_rate_pct line 320',
      'final.performance.execution_rate_pct.appropriation line 168',
      'final.performance.execution_rate_pct.appropriation line 329',
      'final.performance.initial line 156',
      'final.told-twice line 118',
      'final.told.procurement line 109',
      'performance.name-differs line 950',
    ],
    notes: ['final.narrative-agrees line 281', 'glossary.repeated line 806'],
  },
  'seeds/003_d6c1622c84f33c18.txt': {
    grave: [
      'final.expenditure.row line 30',
      'final.gpb_expenditure.tree line 38',
      'final.told-growth line 76',
      'final.told-share line 27',
      'final.told.funds-within-uses line 30',
      'final.told.revenue-sources line 27',
      'words.text-of-other-unit line 827',
    ],
    notes: ['words.words-doubled line 48'],
  },
  'seeds/004_e91275d89306c2d9.txt': {
    grave: [
      'final.appropriation_summary.totals-agree line 28',
      'final.summary.totals-agree line 10',
      'final.told.appropriation-revenue line 532',
    ],
    notes: ['told-missing.share_pct line 39'],
  },
  'filings/上海市普陀区财政局2024年度部门决算.pdf': {
    grave: [
      'final.between.class-expenditure page 6',
      'final.between.gpb-class-expenditure page 12',
      'final.narrative-agrees page 21',
      'final.told-share page 21',
    ],
    notes: ['uses.named-but-blank page 23', 'uses.not-named page 23'],
  },
  'filings/中共上海市普陀区委社会工作部 2024 年度部门决算.pdf': {
    grave: [
      'final.told-completion-of-nothing page 18',
      'final.told-growth-of-nothing page 17',
      'final.told-share page 18',
      'final.told.procurement-reserved-within page 22',
      'words.instruction page 15',
      'words.purpose-of-other-item page 20',
    ],
    notes: [
      'contents.part-missing page 2',
      'told-missing.completion_pct page 18',
      'uses.named-but-blank page 20',
      'words.instruction page 16',
    ],
  },
  'filings/上海市普陀区人民政府办公室25年预算.pdf': {
    grave: [],
    notes: ['budget.told.targets-cover-projects page 21'],
  },
  'filings/江苏省委办公厅2019年度部门预算公开表格.pdf': { grave: [], notes: [] },
  'filings/江苏省高级人民法院2019年度部门预算公开.pdf': {
    grave: [],
    notes: ['codes.unresolved page 20', 'contents.title-differs page 2'],
  },
};

describe('the real errors of real filings are found at their places, and no others', () => {
  const present = Object.entries(REAL).filter(([name]) => existsSync(join(SHARED, name)));
  test.skipIf(present.length === 0).each(present)('%s', async (name, { grave, notes }) => {
    const found = await failing(join(SHARED, name));
    expect(found.grave).toEqual(grave);
    expect(notes.filter((note) => !found.all.includes(note))).toEqual([]);
  });
});

function synthetic(): string[] {
  const folder = join(FILINGS, 'synthetic');
  if (!existsSync(folder) || !existsSync(SEEDS)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('决算.txt'))
    .map((name) => join(folder, name));
}

describe('filings that were made consistent have neither error nor warning', () => {
  const paths = synthetic();
  test.skipIf(paths.length === 0).each(paths)('%s', async (path) => {
    expect((await failing(path)).grave).toEqual([]);
  });
});
