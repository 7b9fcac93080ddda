/**
 * How the public page looks: in light and dark as the reader's device has it, on paper, and from 320 pixels. Nothing is loaded from
 * elsewhere. The colours are those of the program (web/ui/tokens.css); a test holds both equal.
 */
export const publicStyle = `:root {
  color-scheme: light dark;
  --paper: #f4f2ec; --sheet: #fdfcf9; --ink: #1b2322; --quiet: #525c59; --rule: #d9d4c7; --rule-strong: #b9b3a3; --edge: #7d7b6c;
  --accent: #0e5a5e; --accent-soft: #e0ebe8; --warn: #704800; --warn-soft: #f6ead0; --focus: #0b6fa4;
  font-family: "Noto Sans", system-ui, sans-serif; line-height: 1.6;
}
@media (prefers-color-scheme: dark) { :root {
  --paper: #121918; --sheet: #1a2322; --ink: #e8e5db; --quiet: #a9b3af; --rule: #303c3a; --rule-strong: #4a5856; --edge: #7a8884;
  --accent: #82cbc4; --accent-soft: #1d3937; --warn: #e7c274; --warn-soft: #372d17; --focus: #7cc4f0;
} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
header, main, footer { margin-inline: auto; max-inline-size: 66rem; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; justify-content: space-between; padding-block: 1rem; }
.program { color: var(--quiet); font-weight: 600; letter-spacing: 0.03em; margin: 0; }
nav { display: flex; gap: 0.25rem; }
nav > * { border-radius: 3px; padding: 0.25rem 0.625rem; }
nav [aria-current] { background: var(--accent-soft); font-weight: 600; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1, h2 { font-family: "Noto Serif", Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 5vw, 2.75rem); margin-block: 1.5rem 0.75rem; }
h2 { font-size: clamp(1.25rem, 3vw, 1.6rem); margin: 0; }
h3 { display: inline; font-size: 1.1rem; margin: 0; }
.lead { font-size: 1.15rem; margin-block: 0 0.75rem; max-inline-size: 62ch; }
.ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin-block: 0 2rem; }
.quiet, small { color: var(--quiet); }
.practice { background: var(--warn-soft); border-inline-start: 4px solid var(--warn); color: var(--warn); margin-block: 0 1.25rem; padding: 0.625rem 1rem; }
section { background: var(--sheet); border: 1px solid var(--rule); border-radius: 4px; margin-block-end: 2rem; padding: clamp(1rem, 3vw, 2rem); }
section > .quiet { margin-block: 0.25rem 0; }
.year { border-block-end: 2px solid var(--ink); font-weight: 600; margin-block: 1.5rem 0; }
.key { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); margin-block: 1rem 2rem; }
.key > div { display: flex; flex-direction: column; }
.key dt { font-size: 0.9rem; font-weight: 400; order: 2; }
.key dd { margin: 0; order: 3; }
.key .large { font-family: "Noto Serif", Georgia, serif; font-size: clamp(1.6rem, 4vw, 2.2rem); font-variant-numeric: lining-nums; font-weight: 600; line-height: 1.2; order: 1; }
.key .quiet { font-size: 0.9rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
caption { font-weight: 600; padding-block-end: 0.5rem; text-align: start; }
th, td { border-block-end: 1px solid var(--rule); padding: 0.5rem 0.75rem; vertical-align: baseline; }
th { font-weight: 400; padding-inline-start: 0; text-align: start; }
td, thead th:not(:first-child) { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
thead th, thead td { border-block-end: 2px solid var(--ink); color: var(--quiet); font-size: 0.9rem; font-weight: 600; }
[scope="rowgroup"] { border-block-end-color: var(--rule-strong); font-weight: 600; padding-block-start: 1.25rem; }
tbody small { display: block; }
td.hidden { color: var(--quiet); font-style: italic; }
.bars { inline-size: 1%; padding-inline-end: 0; }
svg { display: block; margin-inline-start: auto; }
[dir="rtl"] svg { transform: scaleX(-1); }
rect { fill: var(--accent); }
rect.untold { fill: none; stroke: var(--edge); stroke-dasharray: 2 2; }
details { margin-block-start: 1.5rem; }
summary { cursor: pointer; }
details dl { columns: 2 22rem; column-gap: 2.5rem; margin-block: 1rem 0; }
details dl > div { break-inside: avoid; padding-block-end: 1rem; }
dt { font-weight: 600; }
dd { margin-inline-start: 0; }
.note ul { margin-block: 0.75rem 0; max-inline-size: 68ch; padding-inline-start: 1.25rem; }
.note li { margin-block-end: 0.375rem; }
footer { color: var(--quiet); font-size: 0.9rem; padding-block: 0 3rem; }
@media (max-width: 44rem) {
  .bars { display: none; }
  th[scope="row"] { min-inline-size: 9rem; }
  th, td { padding-inline: 0.5rem; }
  .table th:first-child { background: var(--sheet); inset-inline-start: 0; position: sticky; }
}
@media print {
  :root { --paper: #ffffff; --sheet: #ffffff; --ink: #000000; --quiet: #333333; --accent: #0e5a5e; --accent-soft: #ffffff; font-size: 10pt; }
  nav, .ways { display: none; }
  section { border: 0; margin-block-start: 1.5rem; padding: 0; }
  tr, .key > div { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`
