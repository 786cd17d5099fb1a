/** What the page that watches a template adds to the style of the page that shows a run. */
export const WATCH_STYLE = `
.file { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 32px; margin: 20px 0 22px; }
h1 { font-size: clamp(28px, 3.2vw, 42px); margin: 0; }
.state { margin: 0; color: var(--muted); font-size: 14px; }
.state > span { display: none; }
.state > span::before { content: ''; display: inline-block; width: 8px; height: 8px; margin-right: 9px; border-radius: 50%; background: currentColor; }
[data-state='connecting'] [data-when='connecting'], [data-state='drawing'] [data-when='drawing'], [data-state='live'] [data-when='live'],
[data-state='faulty'] [data-when='faulty'], [data-state='gone'] [data-when='gone'] { display: inline; }
[data-state='live'] .state > span::before { background: var(--accent); }
[data-state='drawing'] .state > span::before { animation: breathe 0.9s ease-in-out infinite alternate; }
[data-state='faulty'] .state, [data-state='gone'] .state { color: var(--error); font-weight: 600; }
@keyframes breathe { to { opacity: 0.2; } }

.bar { z-index: 4; }
.menu { position: relative; }
.menu summary { display: grid; gap: 1px; list-style: none; cursor: pointer; font-size: 12px; color: var(--muted); border-radius: 4px; }
.menu summary::-webkit-details-marker { display: none; }
.menu output { margin: 0; font-size: 15px; padding: 2px 20px 2px 0; color: var(--ink);
  background-image: linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
  background-size: 5px 5px; background-position: right 8px center, right 3px center; background-repeat: no-repeat; }
.menu > div { position: absolute; top: calc(100% + 14px); left: -20px; width: min(620px, calc(100vw - 32px)); max-height: 70vh; overflow: auto; padding: 20px; columns: 260px 2; column-gap: 28px;
  background: var(--card); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 12px 40px rgb(0 0 0 / 18%); }
.menu fieldset { break-inside: avoid; margin: 0 0 14px; padding: 0; border: 0; }
.menu legend { padding: 0 0 4px; font-size: 12px; color: var(--muted); }
.bar .menu label { display: flex; gap: 9px; align-items: baseline; padding: 2px 0; font-size: 14px; color: var(--ink); cursor: pointer; }
.menu input { accent-color: var(--accent); margin: 0; translate: 0 1px; }

main.wide { display: grid; grid-template-columns: minmax(0, 1fr); padding-block: 32px 96px; min-height: 60vh; align-items: start; align-content: start; }
main > * { grid-column: 1; }
.grid { grid-row: 1; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); align-items: start; transition: opacity 0.15s, filter 0.15s; }
.none { grid-row: 1; }
.notes { grid-row: 2; }
.faults { grid-row: 1; position: sticky; top: 84px; z-index: 3; justify-self: center; width: min(100%, 860px); max-height: calc(100vh - 108px); overflow: auto; margin-top: 12px; padding: 24px 28px 8px;
  background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--error); border-radius: 4px 4px 10px 10px; box-shadow: 0 18px 60px rgb(0 0 0 / 22%); }
[data-state='faulty'] .grid { opacity: 0.28; filter: grayscale(0.7); }
[data-state='gone'] main { opacity: 0.5; }
.faults h2, .failure h2, .notes h2 { margin: 0; font-size: 17px; font-weight: 600; }
.faults h2, .failure h2 { color: var(--error); }
.faults > .advice { margin: 2px 0 0; color: var(--muted); font-size: 14px; }
.fault { margin: 18px 0; padding-top: 16px; border-top: 1px solid var(--line); }
.fault p { margin: 0; }
.fault code, .fault pre { font: 13px/1.6 ui-monospace, Menlo, Consolas, monospace; }
.fault .place { display: flex; flex-wrap: wrap; gap: 2px 14px; } .fault .place code:first-child { font-weight: 700; }
.fault .path { color: var(--muted); }
.fault dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 3px 16px; margin: 10px 0 0; }
.fault dt { color: var(--muted); } .fault dd { margin: 0; max-height: 9.5em; overflow: auto; }
.fault .hint { margin-top: 8px; font-weight: 600; }
.fault pre { margin: 12px 0 0; padding: 8px 0; overflow: auto; border-radius: 6px; background: var(--mat); tab-size: 2; }
.fault pre > * { display: block; width: max-content; min-width: 100%; padding-right: 16px; background: none; color: var(--muted); white-space: pre; }
.fault pre b { display: inline-block; width: 5ch; margin-right: 2ch; text-align: right; font-weight: 400; opacity: 0.7; }
.fault pre mark { color: var(--ink); background: var(--error-ground); box-shadow: inset 3px 0 var(--error); }
.fault pre mark b { color: var(--error); font-weight: 700; opacity: 1; }

.pages { display: grid; gap: 12px; }
.shot { aspect-ratio: auto; border-radius: 2px; background: var(--mat); transition: opacity 0.15s; }
.shot img, [data-phone] .shot img { position: static; display: block; width: 100%; height: auto; max-width: none; max-height: none; box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 14%); }
.room { display: block; width: 100%; height: auto; }
[data-phone] .shot { width: min(360px, 100%); }
[data-phone] .card { max-width: 360px; }
.card h3 { margin: 14px 0 0; font-size: 16px; font-weight: 600; line-height: 1.3; }
.card h3 small { margin-left: 6px; font-size: 13px; font-weight: 400; color: var(--muted); }
.card h4 { margin: 16px 0 0; font-size: 14px; }
.told { display: grid; gap: 12px; margin: 14px 0 0; padding: 0; list-style: none; font-size: 14px; }
.told li { padding-left: 12px; border-left: 3px solid var(--line); }
.told li.error { border-color: var(--error); } .told li.warning { border-color: var(--warning); }
.told li[data-finding] { cursor: default; } .told li[data-finding]:hover { background: var(--mat); }
.told p { margin: 0; } .told .advice, .told code { color: var(--muted); } .told code { font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.notes { margin-top: 48px; max-width: 70ch; }
.fine { margin: 10px 0 0; color: var(--muted); font-size: 14px; }
.said { margin-top: 14px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 14px; }
.said summary { width: fit-content; color: var(--muted); cursor: pointer; border-radius: 4px; } .said p { margin: 6px 0 0; white-space: pre-line; }
.card[data-state='failed'] { display: grid; }
.card[data-state='failed'] > * { grid-column: 1; }
.card[data-state='failed'] .pages { grid-row: 1; opacity: 0.28; filter: grayscale(0.7); }
.card[data-state='failed'] > :not(.pages, .failure, h3) { display: none; }
.failure { grid-row: 1; align-self: start; z-index: 1; margin: 14px; padding: 16px 18px 4px; background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--error); border-radius: 4px 4px 8px 8px; box-shadow: 0 12px 40px rgb(0 0 0 / 18%); font-size: 14px; }
.failure .fault { margin: 10px 0; padding-top: 0; border: 0; }

.marks { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.marks g { visibility: hidden; }
[data-marks] .marks g.error, [data-marks] .marks g.warning, .marks g.pointed { visibility: visible; }
.marks rect { fill: none; vector-effect: non-scaling-stroke; stroke-width: 1.5; }
.marks .halo { stroke: #fff; stroke-width: 4; opacity: 0.85; }
.marks .error rect:not(.halo) { stroke: #c3291f; } .marks .warning rect:not(.halo) { stroke: #b26a00; } .marks .note rect:not(.halo) { stroke: #3d5a94; }
.marks .pointed rect:not(.halo) { stroke-width: 3; } .marks .pointed .halo { stroke-width: 7; }
.marks .pointed.error rect:not(.halo) { fill: rgb(195 41 31 / 14%); } .marks .pointed.warning rect:not(.halo) { fill: rgb(178 106 0 / 14%); } .marks .pointed.note rect:not(.halo) { fill: rgb(61 90 148 / 14%); }

@media (max-width: 700px) {
  .bar .switch { align-self: end; }
  .menu > div { position: static; width: auto; max-height: none; margin-top: 10px; }
  .menu[open] { grid-column: 1 / -1; }
  .faults { position: static; max-height: none; padding: 18px 16px 4px; }
  .fault dl { grid-template-columns: minmax(0, 1fr); gap: 0; } .fault dd { margin-bottom: 6px; }
  [data-phone] .card { max-width: none; } [data-phone] .shot { width: auto; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
`;
