import { faultsOf, worstOf } from './measure.mjs';

/** The report's page and its table for a terminal. */

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** One cell a template and format, over all brands and pages. */
export function cellsOf(rows) {
  const cells = new Map();
  for (const row of rows) {
    const name = `${row.template} ${row.format}`;
    cells.set(name, [...(cells.get(name) ?? []), row]);
  }
  return [...cells].map(([name, own]) => {
    const units = own.reduce((sum, row) => sum + row.units, 0);
    const pictured = own.reduce((sum, row) => sum + row.pictured.length, 0);
    const cell = {
      name,
      share: 1 - pictured / units,
      offset: worstOf(own.map((row) => row.offset)),
      wider: worstOf(own.map((row) => row.wider)),
      textsNotNative: own.flatMap((row) => row.textsNotNative),
      breaks: own.flatMap((row) => row.breaks),
    };
    return { ...cell, faults: faultsOf(cell) };
  });
}

export function summaryTable(cells) {
  const lines = cells.map(({ name, share, offset, wider, breaks }) => {
    const [template, format] = name.split(' ');
    return [
      ...[template.padEnd(16), format.padEnd(22), percent(share).padStart(8)],
      ...[`${offset.px.toFixed(1)} px`.padStart(8), `${wider.px.toFixed(1)} px`.padStart(8)],
      breaks.length === 0 ? 'alike' : `${breaks.length} break otherwise`,
    ].join('  ');
  });
  const head = [
    'template'.padEnd(16),
    'format'.padEnd(22),
    '  native',
    '  offset',
    '   wider',
    'lines',
  ];
  return [head.join('  '), ...lines].join('\n');
}

export function reportPage(rows) {
  const cards = rows.map(
    ({
      name,
      type,
      share,
      offset,
      wider,
      breaks,
      pictured,
      faults,
    }) => `<section${faults.length > 0 ? ' class="below"' : ''}>
<h2>${name.replaceAll('--', ' · ')}</h2>
<p>${percent(share)} native; largest offset ${offset.px.toFixed(1)} px (${offset.slot}), largest difference in width ${wider.px.toFixed(1)} px (${wider.slot}); lines ${breaks.length === 0 ? 'alike' : `differ: ${breaks.join(', ')}`}.
${pictured.map(({ slot, why }) => `${slot}: ${why}`).join(' ')} <b>${faults.join('; ')}</b></p>
<figure><img loading="lazy" alt="ours" src="pictures/${name}--ours.${type}"><figcaption>Siar</figcaption></figure>
<figure><img loading="lazy" alt="native" src="pictures/${name}--native.jpg"><figcaption>Native elements, set by a browser</figcaption></figure>
</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fidelity of native elements</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; max-width: 80rem }
section { border-top: 1px solid #ccc; padding: 1rem 0; display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem }
h2, section p { grid-column: 1 / -1; margin: 0 0 .5rem } h2 { font-size: 1rem }
figure { margin: 0 } img { width: 100%; border: 1px solid #ddd } .below h2 { color: #b00020 }
</style>
<h1>Fidelity of native elements</h1>
<p>Each page as our picture, and as the native elements that the Canva app inserts, set by Chromium in the same
fonts. Canva's own setting isn't ours to run; its boxes, paragraphs, line heights and letter spacing are CSS's.</p>
${cards.join('\n')}</html>
`;
}
