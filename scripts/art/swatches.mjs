/**
 * Checks the contrast of a brand's surfaces and draws its swatch sheet.
 * node scripts/art/swatches.mjs templates/brands/nuraga sheet.png [folder with the font files]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { wcagContrast } from 'culori';
import { parse } from 'yaml';

const [folder, sheet, fonts = 'fonts'] = process.argv.slice(2);
const brand = parse(readFileSync(join(folder, 'brand.yaml'), 'utf8'));
const [wide, high, bleed] = [620, 620, 24];

const panels = Object.entries(brand.surfaces).map(([role, colours], i) => {
  const [x, y] = [bleed + (i % 2) * (wide + bleed), bleed + Math.floor(i / 2) * (high + bleed)];
  return `<svg x="${x}" y="${y}" width="${wide}" height="${high}">${panel(role, colours)}</svg>`;
});
const size = [2 * wide + 3 * bleed, 2 * high + 3 * bleed];
writeFileSync(
  sheet,
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"><rect width="100%" height="100%" fill="#808080"/>${panels.join('')}</svg>`,
    { font: { fontDirs: [fonts], loadSystemFonts: false } },
  )
    .render()
    .asPng(),
);

function panel(role, colours) {
  const ratios = ['ink', 'muted', 'accent', 'pattern', 'line'].map((name) => {
    const ratio = wcagContrast(colours[name], colours.surface);
    const floor = name === 'pattern' || name === 'line' ? 1.09 : 4.5;
    const mark = ratio < floor ? ' FAILS' : '';
    process.stdout.write(`${brand.id} ${role} ${name} ${ratio.toFixed(2)}${mark}\n`);
    return `${name} ${ratio.toFixed(1)}`;
  });
  const { width, height } = brand.pattern;
  const logo = inline(brand.logo[colours.logo], 44, 536, 0.6);
  const mark = inline(
    brand.logo[colours.logo === 'light' ? 'markLight' : 'markDark'],
    540,
    546,
    0.4,
  );
  return `<rect width="${wide}" height="${high}" fill="${colours.surface}"/>
    ${tiles(colours.pattern, 2.2, [wide - width * 1.6, -height * 0.9], [2, 2])}
    ${tiles(colours.pattern, 0.5, [44, 400], [4, 2])}
    ${text(brand.fonts.display, 60, 44, 200, colours.ink, 'Membaca Naskah')}
    ${text(brand.fonts.display, 60, 44, 264, colours.ink, 'Nusantara')}
    ${text(brand.fonts.body, 22, 44, 312, colours.muted, 'Kepala Perpustakaan, ' + ratios.slice(0, 3).join(' · '))}
    ${text(brand.fonts.heading, 26, 44, 352, colours.accent, 'Kamis, 27 Agustus 2026, 13.30 WIB')}
    ${text(brand.fonts.numeral, 150, 400, 500, colours.accent, '27')}
    <rect x="44" y="376" width="532" height="2" fill="${colours.line}"/>${logo}${mark}`;
}

function tiles(fill, scale, [x, y], [columns, rows]) {
  const drawn = brand.pattern.paths
    .map(({ d, strokeWidth }) =>
      strokeWidth > 0
        ? `<path d="${d}" fill="none" stroke="${fill}" stroke-width="${strokeWidth}"/>`
        : `<path d="${d}" fill="${fill}"/>`,
    )
    .join('');
  const { width, height } = brand.pattern;
  const cells = Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return `<svg x="${column * width}" y="${row * height}" width="${width}" height="${height}">${drawn}</svg>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale})">${cells.join('')}</g>`;
}

function inline(file, x, y, scale) {
  const svg = readFileSync(join(folder, file), 'utf8').replace(/<svg[^>]*>|<\/svg>/g, '');
  return `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;
}

function text(role, size, x, y, fill, words) {
  const [, family, weight] = /^(.+) (\d+)$/.exec(role.latin);
  const spacing = (role.tracking ?? 0) * size;
  return `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" letter-spacing="${spacing}" fill="${fill}">${words}</text>`;
}
