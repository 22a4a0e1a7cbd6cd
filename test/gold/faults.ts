/** A fault that the notes in shared/gold/index.csv number, and the findings that show it. */
interface Fault {
  /** `(1)`, or where the notes have no number a word of them. */
  readonly note: string;
  readonly grave?: readonly string[];
  readonly notes?: readonly string[];
  /** What another finding explains. */
  readonly follows?: readonly string[];
  readonly rounded?: readonly string[];
}

/**
 * Each fault of the notes with the findings that show it. All findings of a filing are listed here,
 * and nothing else is one. What the notes do not number has words of its own.
 */
export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'seeds/000_3bac4d802f83ac29.txt': [
    { note: '(1)', grave: ['final.narrative-agrees line 238'] },
    { note: '(2)', grave: ['final.narrative-agrees line 230'] },
    { note: '(3)', grave: ['final.told.operating-cost line 280'] },
    { note: '(4)', grave: ['final.narrative-agrees line 272'] },
    { note: '(5)', grave: ['final.narrative-agrees line 252'] },
    { note: '(6)', grave: ['final.narrative-agrees line 282'] },
    { note: '(7)', grave: ['final.told-share line 246'] },
    {
      note: '(8)',
      grave: ['filing.unit-name-differs line 506', 'filing.unit-name-differs line 629'],
    },
    { note: '(9)', grave: ['codes.other-code line 577'] },
    { note: '(10)', notes: ['tables.total-unlabelled line 515'] },
    { note: '(11)', notes: ['tables.form-number line 687'] },
    { note: '(12)', notes: ['tables.line-numbers line 344'] },
    { note: '(13)', grave: ['performance.weights line 738'] },
    { note: '(14)', notes: ['basic.called-so line 699'] },
    {
      note: '(15)',
      grave: ['final.told-twice line 670', 'final.told-twice line 670'],
      notes: ['final.told.staff-within-quota line 166'],
    },
    { note: '(16)', notes: ['final.told-changes-differ line 196'] },
    { note: '(17)', notes: ['final.three_public.reception-over-budget line 643'] },
    { note: '(18)', notes: ['uses.not-named line 280'] },
    { note: 'printed twice', notes: ['words.words-doubled line 240'] },
  ],
  'seeds/001_954e3ea0abc2fe0e.txt': [
    { note: '(1)', grave: ['final.told-share line 127'] },
    { note: '(2)', grave: ['words.choice-left-open line 105'] },
    { note: '(3)', notes: ['numbers.repeated line 161'] },
    { note: '(4)', grave: ['words.budget-called-revenue line 367'] },
    { note: '(5)', notes: ['final.told-unspent line 375'] },
    { note: '(6)', notes: ['words.item-with-remark line 137'] },
    { note: '(7)', notes: ['words.foreign-words line 331', 'words.foreign-words line 397'] },
    { note: '(8)', notes: ['unit-cost.meeting-per-person line 207'] },
    { note: 'the template tells how to write the report', grave: ['words.instruction line 233'] },
  ],
  'seeds/002_f3dc72fe58075eff.txt': [
    {
      note: '(1)',
      grave: [
        'final.performance.initial line 156',
        'final.performance.execution_rate_pct line 159',
        'final.performance.execution_rate_pct.appropriation line 168',
        'final.performance.execution_rate_pct line 120',
      ],
    },
    {
      note: '(2)',
      grave: [
        'final.performance.execution_rate_pct line 320',
        'final.performance.execution_rate_pct.appropriation line 329',
      ],
      follows: ['final.narrative-agrees line 281'],
    },
    { note: '(3)', grave: ['final.told.procurement line 109'] },
    { note: '(4)', grave: ['final.told-twice line 118'] },
    { note: '(5)', grave: ['performance.name-differs line 950'] },
    { note: '(6)', rounded: ['final.told-growth line 40'] },
    { note: '(7)', rounded: ['final.gpb_expenditure.tree line 58'] },
    { note: '(8)', notes: ['final.told-completion-of-nothing line 92'] },
    { note: '(9)', notes: ['units.counted line 33'] },
    { note: '(10)', notes: ['glossary.repeated line 806'] },
    { note: 'its institution has 公用经费, too', notes: ['operating-cost.of-all-bodies line 106'] },
    { note: '(11)', notes: ['performance.class-differs line 887'] },
    {
      note: '(12)',
      notes: ['performance.cost-differs line 224', 'performance.cost-beyond-budget line 385'],
    },
  ],
  'seeds/003_d6c1622c84f33c18.txt': [
    { note: '(1)', grave: ['final.told.revenue-sources line 27'] },
    { note: '(2)', grave: ['final.told-share line 27'] },
    { note: '(3)', grave: ['final.expenditure.row line 30'] },
    { note: '(4)', grave: ['final.gpb_expenditure.tree line 38'] },
    { note: '(5)', grave: ['final.told.funds-within-uses line 30'] },
    { note: '(6)', grave: ['final.told-growth line 76'] },
    { note: '(7)', rounded: ['final.between.basic-expenditure line 60'] },
    { note: '(8)', notes: ['operating-cost.none line 88'] },
    { note: '(9)', rounded: ['final.told-share line 69', 'final.told-share line 30'] },
    { note: '(10)', rounded: ['final.gpb_expenditure.tree line 42'] },
    { note: '(11)', notes: ['words.words-doubled line 48'] },
    { note: 'printed twice', notes: ['words.words-doubled line 74'] },
    {
      note: '(12)',
      grave: ['words.text-of-other-unit line 827'],
      notes: ['words.text-of-other-unit line 997'],
    },
    { note: '(13)', notes: ['glossary.broken-off line 741'] },
  ],
  'seeds/004_e91275d89306c2d9.txt': [
    {
      note: '(1)',
      grave: [
        'final.summary.totals-agree line 10',
        'final.appropriation_summary.totals-agree line 28',
      ],
    },
    { note: '(2)', grave: ['final.told.appropriation-revenue line 532'] },
    { note: '(3)', grave: ['final.told-implied-budgets line 45'] },
    {
      note: '(4)',
      rounded: ['final.gpb_expenditure.tree line 34', 'final.gpb_expenditure.tree line 39'],
    },
    { note: '(5)', notes: ['told-missing.share_pct line 39'] },
    {
      note: '(6)',
      notes: [95, 96, 98].map((line) => `performance.name-varies line ${line}`),
    },
    { note: 'its institution has 公用经费, too', notes: ['operating-cost.of-all-bodies line 84'] },
  ],
  'filings/上海市普陀区财政局2024年度部门决算.pdf': [
    { note: '(1)', grave: ['final.narrative-agrees page 21'] },
    { note: '(2)', grave: ['final.told-share page 21'] },
    {
      note: '(3)',
      grave: [
        'final.between.class-expenditure page 6',
        'final.between.gpb-class-expenditure page 12',
      ],
    },
    { note: '(4)', notes: ['uses.named-but-blank page 23', 'uses.not-named page 23'] },
    { note: '(5)', rounded: ['final.told.procurement page 24'] },
    {
      note: 'ROUNDING',
      rounded: [
        'final.revenue.tree page 8',
        'final.expenditure.tree page 10',
        'final.gpb_basic.tree page 16',
      ],
    },
  ],
  'filings/中共上海市普陀区委社会工作部 2024 年度部门决算.pdf': [
    { note: '(1)', grave: ['final.told-completion-of-nothing page 18'] },
    { note: '(2)', grave: ['final.told-share page 18'] },
    { note: '(3)', grave: ['final.told.procurement-reserved-within page 22'] },
    { note: '(4)', grave: ['words.purpose-of-other-item page 20'] },
    { note: '(5)', notes: ['uses.named-but-blank page 20'] },
    {
      note: '(6)',
      grave: ['final.told-growth-of-nothing page 17'],
      follows: ['final.told-growth-of-nothing page 18', 'final.told-growth-of-nothing page 21'],
    },
    { note: '(7)', grave: ['words.instruction page 15'], follows: ['words.instruction page 16'] },
    { note: '(8)', notes: ['contents.part-missing page 2'] },
    { note: '(9)', notes: ['told-missing.completion_pct page 18', 'told.budget-name page 19'] },
    { note: '(10)', notes: ['operating-cost.of-all-bodies page 21'] },
    {
      note: 'ROUNDING',
      rounded: ['final.gpb_basic.tree page 13', 'final.between.basic-expenditure page 12'],
    },
  ],
  'filings/上海市普陀区人民政府办公室25年预算.pdf': [
    { note: '(1)', notes: ['operating-cost.of-all-bodies page 20'] },
    { note: '(2)', notes: ['budget.told.targets-cover-projects page 21'] },
    { note: '(3)', notes: ['basic.called-so page 6', 'basic.called-so page 6'] },
    {
      note: '(4)',
      notes: [
        'projects.amount-missing page 22',
        'projects.body-missing page 22',
        'projects.basis-of-other-year page 22',
      ],
    },
    { note: '(5)', notes: ['told-missing.reason-three-public page 21', 'words.stray-word page 6'] },
  ],
  'filings/江苏省委办公厅2019年度部门预算公开表格.pdf': [],
  'filings/江苏省高级人民法院2019年度部门预算公开.pdf': [
    { note: '(1)', rounded: ['budget.told-share page 23'] },
    { note: '(2)', notes: ['codes.unresolved page 20'] },
    { note: '(3)', notes: ['contents.title-differs page 2'] },
    { note: '(4)', notes: ['notes.forms-differ page 17'] },
  ],
};
