import { Markup } from './markup.ts';

/** The look of the report: print first, no script, nothing loaded from anywhere. */
export const style = new Markup(`<style>
:root { --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --paper: #fff; --field: #f5f7fa;
  --error: #b3261e; --warning: #9a6700; --information: #3b5b8c; --good: #1a6b3c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1040px; padding: 40px 32px 80px; background: var(--paper); color: var(--ink);
  font: 15px/1.65 "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; letter-spacing: .02em; }
h2 { font-size: 20px; margin: 48px 0 4px; padding-top: 20px; border-top: 3px solid var(--ink); }
h3 { font-size: 16px; margin: 28px 0 8px; }
p { margin: 4px 0; } .soft { color: var(--soft); } .small { font-size: 13px; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; border-bottom-color: var(--soft); white-space: nowrap; }
td.place { white-space: nowrap; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
a { color: inherit; text-decoration: none; border-bottom: 1px solid var(--line); }
.grade { display: inline-block; min-width: 1.9em; text-align: center; font-weight: 700; border: 2px solid; border-radius: 4px; line-height: 1.6; }
.grade-A, .grade-B { color: var(--good); } .grade-C { color: var(--warning); } .grade-D { color: var(--error); } .grade-none { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: 6px 28px; margin: 10px 0 4px; padding: 12px 16px; background: var(--field); border-radius: 6px; }
.facts b { font-variant-numeric: tabular-nums; }
.finding { margin: 12px 0; padding: 12px 16px; border: 1px solid var(--line); border-left: 5px solid; border-radius: 4px; break-inside: avoid; }
.error { border-left-color: var(--error); } .warning { border-left-color: var(--warning); } .information { border-left-color: var(--information); }
.finding header { display: flex; gap: 10px; align-items: baseline; flex-wrap: wrap; }
.finding header strong { font-size: 15.5px; } .finding header .id { margin-left: auto; }
.tag { font-size: 12px; font-weight: 700; padding: 0 7px; border-radius: 3px; color: #fff; }
.tag.error { background: var(--error); } .tag.warning { background: var(--warning); } .tag.information { background: var(--information); }
.says { margin: 4px 0; }
blockquote { margin: 8px 0; padding: 6px 12px; background: var(--field); border-left: 3px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote mark { background: #ffe08a; color: inherit; padding: 0 1px; }
.follows { margin: 6px 0 0; padding-left: 18px; font-size: 13.5px; color: var(--soft); } .follows li { margin: 2px 0; }
details { margin: 12px 0; } summary { cursor: pointer; font-weight: 600; }
footer { margin-top: 56px; padding-top: 12px; border-top: 1px solid var(--line); }
@media print { @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } } body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.5; } th, td { padding: 3px 6px; } details table { font-size: 8pt; }
  h2 { break-before: page; } h2.first { break-before: auto; } table { font-size: 9pt; } tr, .finding { break-inside: avoid; } thead { display: table-header-group; } details > summary { list-style: none; } details::details-content { content-visibility: visible; height: auto; }
  .tag, blockquote mark, .facts, blockquote { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
</style>`);
