/** Colours and type of a page of pictures, in daylight and in the dark. System fonts alone. */
export const INDEX_PALETTE = `
:root {
  color-scheme: light dark;
  --ground: #f5f3ee; --card: #ffffff; --mat: #ebe8e1; --ink: #1d1b18; --muted: #645f56;
  --line: #dcd7cc; --accent: #17594a; --on-accent: #ffffff;
  --error: #a3231b; --error-ground: #fbe9e6; --warning: #7a4d00; --warning-ground: #fbf0d9;
  --note: #4d5563; --note-ground: #eceef1;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --serif: 'Iowan Old Style', Charter, 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141311; --card: #1d1c19; --mat: #262420; --ink: #ece8df; --muted: #a8a297;
    --line: #37342e; --accent: #86cbb6; --on-accent: #10231d;
    --error: #ff9c92; --error-ground: #3d1b18; --warning: #f0c56d; --warning-ground: #36290f;
    --note: #b9c0cc; --note-ground: #292c31;
  }
}
`;

/** Style sheet of the page that shows a run. The page loads nothing. */
export const INDEX_STYLE = `${INDEX_PALETTE}*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 400 15px/1.5 var(--sans); overflow-wrap: anywhere;
}
[data-ui='id'] .t[lang='en'], [data-ui='en'] .t[lang='id'], [hidden] { display: none !important; }
button, select, input { font: inherit; color: inherit; }
button, select { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hush { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wide { max-width: 1680px; margin: 0 auto; padding: 0 clamp(16px, 4vw, 64px); }

.top { display: flex; justify-content: space-between; align-items: baseline; gap: 24px; padding-top: 28px; color: var(--muted); font-size: 14px; }
.ui { display: flex; gap: 2px; flex: none; }
.ui button { border: 0; background: none; padding: 4px 8px; border-radius: 6px; color: var(--muted); }
.ui button[aria-pressed='true'] { color: var(--ink); font-weight: 600; }
h1 { font: 400 clamp(32px, 4.6vw, 60px)/1.06 var(--serif); letter-spacing: -0.02em; margin: clamp(28px, 5vw, 64px) 0 16px; max-width: 24ch; text-wrap: balance; }
.sum { display: flex; flex-wrap: wrap; gap: 8px 20px; margin: 0 0 clamp(20px, 3vw, 36px); padding: 0; list-style: none; color: var(--muted); }
.sum .error { color: var(--error); font-weight: 600; } .sum .warning { color: var(--warning); font-weight: 600; }

.bar { position: sticky; top: 0; z-index: 2; background: var(--ground); border-block: 1px solid var(--line); }
.bar form { display: flex; flex-wrap: wrap; align-items: end; gap: 10px 18px; padding-block: 12px; }
.bar label { display: grid; gap: 1px; font-size: 12px; color: var(--muted); }
.bar select { appearance: none; border: 0; border-radius: 0; padding: 2px 20px 2px 0; max-width: 240px; background: none; font-size: 15px; color: var(--ink); text-overflow: ellipsis;
  background-image: linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
  background-size: 5px 5px; background-position: right 8px center, right 3px center; background-repeat: no-repeat; }
.bar option { background: var(--card); color: var(--ink); }
.bar .switch { display: flex; align-items: center; gap: 8px; font-size: 15px; color: var(--ink); cursor: pointer; }
.switch input { appearance: none; width: 34px; height: 20px; margin: 0; border-radius: 20px; background: var(--line); position: relative; cursor: pointer; }
.switch input::after { content: ''; position: absolute; inset: 3px auto 3px 3px; width: 14px; border-radius: 50%; background: var(--card); transition: translate 0.15s; }
.switch input:checked { background: var(--accent); } .switch input:checked::after { translate: 14px 0; }
.bar output { margin-left: auto; color: var(--muted); font-variant-numeric: tabular-nums; }

main { padding-block: 0 96px; }
.event > h2 { font: 400 clamp(24px, 2.4vw, 34px)/1.15 var(--serif); letter-spacing: -0.015em; margin: clamp(40px, 5vw, 72px) 0 0; max-width: 36ch; text-wrap: balance; }
.event h3 { display: flex; gap: 12px; align-items: baseline; margin: 64px 0 16px; font-size: 15px; font-weight: 600; }
.event h2 + .template h3 { margin-top: 28px; }
.event h3 small { font-size: 14px; font-weight: 400; color: var(--muted); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr)); gap: 36px 28px; margin: 0; padding: 0; list-style: none; }
.card { display: flex; flex-direction: column; min-width: 0; }
.shot { position: relative; display: block; width: 100%; aspect-ratio: 1; padding: 0; border: 0; border-radius: 10px; background: var(--mat); cursor: zoom-in; }
.shot img { position: absolute; inset: 0; margin: auto; max-width: 86%; max-height: 86%; width: auto; height: auto; border-radius: 2px; box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 14%); background: var(--card); }
.card h4 { margin: 14px 0 0; font-size: 16px; font-weight: 600; line-height: 1.3; }
.meta { margin: 2px 0 0; color: var(--muted); font-size: 14px; font-variant-numeric: tabular-nums; }
.forced { margin: 8px 0 0; color: var(--error); font-size: 14px; font-weight: 600; }
.tell { margin-top: 10px; font-size: 14px; }
.tell > summary { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; cursor: pointer; width: fit-content; border-radius: 6px; }
.tell > summary::-webkit-details-marker { display: none; }
.badge { padding: 2px 9px; border-radius: 20px; font-size: 13px; font-weight: 600; }
.badge.error { color: var(--error); background: var(--error-ground); }
.badge.warning { color: var(--warning); background: var(--warning-ground); }
.badge.note { color: var(--note); background: var(--note-ground); }
.tell ul { display: grid; gap: 12px; margin: 12px 0 4px; padding: 0; list-style: none; }
.tell li { padding-left: 12px; border-left: 3px solid var(--line); }
.tell li.error { border-color: var(--error); } .tell li.warning { border-color: var(--warning); }
.tell p { margin: 0; } .tell .advice, .tell code { color: var(--muted); } .tell code { font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.alt { display: grid; grid-template-columns: 1fr auto auto; gap: 2px 14px; margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 14px; }
.alt b { font-weight: 400; color: var(--muted); }
.alt p { grid-column: 1 / -1; margin: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; white-space: pre-line; }
.alt p.whole { display: block; }
.plain { border: 0; background: none; padding: 0; color: var(--accent); font-weight: 600; border-radius: 4px; }
.plain:hover { text-decoration: underline; }
.empty { padding: 96px 0; color: var(--muted); text-align: center; }

[data-phone] .grid { grid-template-columns: repeat(auto-fill, 360px); justify-content: start; align-items: start; }
[data-phone] .shot { aspect-ratio: auto; border-radius: 0; background: none; }
[data-phone] .shot img { position: static; display: block; width: 360px; max-width: none; max-height: none; border-radius: 0; }

dialog { width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: #0f0e0d; color: #efebe3; }
dialog[open] { display: grid; grid-template: auto minmax(0, 1fr) auto / auto minmax(0, 1fr) auto; }
dialog::backdrop { background: #0f0e0d; }
dialog header, dialog footer { grid-column: 1 / -1; display: flex; justify-content: space-between; align-items: baseline; gap: 20px; padding: 14px 20px; }
dialog footer { color: #b5afa4; font-size: 14px; }
dialog header strong { font-weight: 600; } dialog .count { color: #b5afa4; margin-left: 10px; font-size: 14px; white-space: nowrap; } dialog a { white-space: nowrap; }
dialog p { margin: 0; }
dialog img { grid-column: 2; grid-row: 2; place-self: center; max-width: 100%; max-height: 100%; min-height: 0; object-fit: contain; width: auto; height: auto; }
dialog a, dialog button { color: #efebe3; } dialog :focus-visible { outline-color: #efebe3; }
dialog button { border: 0; background: none; padding: 6px 10px; border-radius: 8px; white-space: nowrap; }
dialog button:hover { background: #2a2825; }
dialog .step { grid-row: 2; padding: 20px 16px; font-size: 28px; line-height: 1; align-self: center; }

@media (max-width: 700px) {
  .top { padding-top: 18px; } .top .what { display: none; }
  .bar { position: static; }
  .bar form { display: grid; grid-template-columns: 1fr 1fr; gap: 14px 18px; }
  .bar select { width: 100%; max-width: none; }
  .bar output { margin: 0; align-self: center; }
  .bar .switch { font-size: 14px; }
  .grid { gap: 36px; }
  .shot { aspect-ratio: auto; background: none; }
  .shot img { position: static; display: block; width: 100%; max-width: none; max-height: none; }
  [data-phone] .shot { margin-inline: calc(-1 * clamp(16px, 4vw, 64px)); width: auto; }
  [data-phone] .shot img { width: 100%; }
  [data-phone] .grid { grid-template-columns: minmax(0, 1fr); }
  dialog .step { position: absolute; bottom: 0; background: none; z-index: 1; } dialog .step.next { right: 0; }
  dialog img { grid-column: 1 / -1; } dialog footer { padding-bottom: 68px; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media print { .bar, .ui, .alt button { display: none !important; } .shot { background: none; } .card { break-inside: avoid; } }
`;
