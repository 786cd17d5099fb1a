/**
 * Draws the invented people of the sample events: node scripts/art/portraits.mjs [folder]
 * Flat warm greys, so that a duotone gives each brand its own colours. Palette PNG, 1000 × 1250 px.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { PEOPLE } from './people.mjs';
import { BODY } from './portrait-clothes.mjs';

const [folder = 'templates/events/portraits'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

for (const [name, { ground, draw }] of Object.entries(PEOPLE)) {
  const [wall, lit, shade] = ground;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-500 0 1000 1250" width="1000" height="1250">
<rect x="-500" width="1000" height="1250" fill="${wall}"/>
<path fill="${lit}" d="M-500 0L-40 0C-180 300 -240 760 -160 1250L-500 1250Z"/>
<g transform="translate(0 420) scale(1.15) translate(0 -420)">
<g fill="${shade}" transform="translate(128 46)"><ellipse cx="0" cy="420" rx="176" ry="226"/><path d="${BODY}"/><path d="M-70 560H70V800H-70Z"/></g>
${draw()}</g></svg>`;
  const file = join(folder, `${name}.png`);
  const { size } = await sharp(Buffer.from(svg), { density: 144 })
    // Drawn at twice the size: no light seams where two shapes share an edge.
    .resize(1000, 1250, { kernel: 'lanczos3' })
    .png({ palette: true, colours: 24, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(file);
  console.log(`${file} ${size}`);
}
