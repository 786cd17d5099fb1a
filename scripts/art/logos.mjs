/**
 * Draws the marks and lockups of the two brands, with their words as outlines.
 * node scripts/art/logos.mjs [folder with the font files]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from './geometry.mjs';
import { nuragaMark, sagaraMark } from './marks.mjs';
import { openFont, outlineText } from './outline.mjs';

const [fonts = 'fonts'] = process.argv.slice(2);

const BRANDS = [
  {
    folder: 'templates/brands/nuraga',
    font: 'fraunces/Fraunces-600.ttf',
    lines: ['Perpustakaan', 'Universitas Nuraga'],
    words: { size: 37, tracking: -0.012, baselines: [36.5, 77.5], x: 106 },
    draw: nuragaMark,
    light: { mark: { pages: '#fbf4e3', book: '#f5b335' }, ink: '#fbf4e3' },
    dark: { mark: { pages: '#0c4030', book: '#b85304' }, ink: '#0c4030' },
  },
  {
    folder: 'templates/brands/sagara',
    font: 'archivo/Archivo-800.ttf',
    lines: ['Perpustakaan', 'Institut Sagara'],
    words: { size: 39, tracking: -0.025, baselines: [37.5, 77.5], x: 105 },
    draw: sagaraMark,
    light: { mark: { spines: '#fff6e8', sun: '#ff7d5c' }, ink: '#fff6e8' },
    dark: { mark: { spines: '#101d42', sun: '#d8432a' }, ink: '#101d42' },
  },
];

for (const brand of BRANDS) {
  const font = openFont(join(fonts, brand.font));
  const { x, size, tracking, baselines } = brand.words;
  const lines = brand.lines.map((text, i) =>
    outlineText(font, text, { x, y: baselines[i], size, tracking }),
  );
  const width = round(x + Math.max(...lines.map((line) => line.advance)));
  for (const variant of ['light', 'dark']) {
    const { mark: colours, ink } = brand[variant];
    const mark = brand.draw(colours);
    write(join(brand.folder, `mark-${variant}.svg`), mark.width, mark.height, mark.paths);
    const words = lines.map(({ d }) => ({ d, fill: ink }));
    write(join(brand.folder, `logo-${variant}.svg`), width, mark.height, [...mark.paths, ...words]);
  }
}

function write(file, width, height, paths) {
  const shapes = paths.map(({ d, fill }) => `  <path fill="${fill}" d="${d}"/>`).join('\n');
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\n${shapes}\n</svg>\n`,
  );
}
