/**
 * Draws the pictures of templates/README.md from what it says: brands, surfaces, and the layers of its
 * template. node scripts/pictures/guide.mjs
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { rootFolder } from '../setup/run.mjs';
import { drawPost, placed, workbench, writeSheet } from './studio.mjs';

const MARGIN = 40;
const GAP = 24;
const MOST_BYTES = 160_000;
const BRANDS = ['templates/brands/nuraga', 'templates/brands/sagara', 'docs/examples/teluk'];

await drawBrands();
await drawSurfaces();
await drawAnatomy();

/** Two posts below each other, a column for each brand. */
async function drawBrands() {
  const width = 300;
  const pictures = [];
  for (const [column, brand] of BRANDS.entries()) {
    for (const [place, template] of ['announce-type', 'quote'].entries()) {
      const event = template === 'quote' ? 'literasi-digital' : 'naskah-kuno';
      const { pages } = await drawPost({ event, brand, template, format: 'instagram-feed' });
      const x = MARGIN + column * (2 * width + 1.5 * GAP) + place * (width + GAP / 2);
      pictures.push(await placed(pages[0], { x, y: MARGIN, width }));
    }
  }
  const size = {
    width: 2 * MARGIN + 6 * width + 4.5 * GAP,
    height: 2 * MARGIN + Math.round(width * 1.25),
  };
  await writeSheet('docs/images/brands.webp', size, pictures, MOST_BYTES);
}

/** Each surface with its name and what stands on it, drawn by a template of its own. */
async function drawSurfaces() {
  const roles = ['primary', 'paper', 'accent', 'deep'];
  const children = roles.map(
    (role) => `
        - kind: frame
          id: ${role}
          surface: ${role}
          width: 25%
          padding: 5vmin
          gap: 2vmin
          children:
            - {kind: shape, id: ornament-${role}, role: ornament, shape: pattern, tile: 50vmin, position: absolute, top: 40%, left: '0', width: 100%, height: 60%}
            - {kind: text, id: name-${role}, style: title, size: 2.2rem, text: ${role}}
            - {kind: text, id: ink-${role}, style: heading, size: 1.3rem, text: ink}
            - {kind: text, id: muted-${role}, style: heading, size: 1.3rem, text: muted, color: muted}
            - {kind: text, id: accent-${role}, style: heading, size: 1.3rem, text: accent, color: accent}`,
  );
  const text = `siar: 1
id: surfaces
name: {id: Warna, en: Surfaces}
description: {id: Warna, en: Surfaces}
use: {id: Contoh, en: An example}
kind: announcement
languages: [id, en]
alt: {id: Warna, en: Surfaces}
pages:
  - id: main
    surface: paper
    root:
      kind: frame
      id: canvas
      flexDirection: row
      children:${children.join('')}
`;
  const by = await workbench.open({ text, file: 'surfaces.yaml' });
  const post = { event: 'naskah-kuno', brand: BRANDS[0], template: 'surfaces' };
  const { pages } = await drawPost({ ...post, format: 'custom-1600x700' }, by);
  const width = 1400;
  const picture = await placed(pages[0], { x: MARGIN, y: MARGIN, width });
  const size = { width: width + 2 * MARGIN, height: picture.height + 2 * MARGIN };
  await writeSheet('docs/images/surfaces.webp', size, [picture], MOST_BYTES);
}

/** The README's own template in four shapes, its layers outlined and named. */
async function drawAnatomy() {
  const readme = await readFile(join(rootFolder, 'templates/README.md'), 'utf8');
  const text = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map((match) => match[1])
    .find((block) => /^id: kartu$/m.test(block));
  const by = await workbench.open({ text, file: 'kartu.yaml' });
  const height = 520;
  const pictures = [];
  let x = MARGIN;
  for (const format of ['instagram-feed', 'instagram-square', 'instagram-story', 'x-post']) {
    const post = { event: 'naskah-kuno', brand: BRANDS[2], template: 'kartu', format };
    const { job, pages } = await drawPost(post, by);
    const [scene] = (await by.layOut(job)).pages;
    const named = await sharp(pages[0].bytes)
      .composite([{ input: outlines(scene), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const { width: wide, height: high } = pages[0];
    const width = (height * wide) / high;
    const bytes = format === 'instagram-feed' ? named : pages[0].bytes;
    pictures.push(await placed({ bytes, width: wide, height: high }, { x, y: MARGIN, width }));
    x += width + GAP;
  }
  const size = { width: Math.round(x - GAP + MARGIN), height: height + 2 * MARGIN };
  await writeSheet('docs/images/anatomy.webp', size, pictures, MOST_BYTES);
}

/** Boxes of the text layers with their ids, in a colour of no brand. */
function outlines({ width, height, layers }) {
  const ids = layers
    .filter(({ kind }) => kind === 'text')
    .map(({ id, box }) => {
      const right = `x="${box.x + box.width - 8}" text-anchor="end"`;
      return (
        `<rect x="${box.x - 6}" y="${box.y - 6}" width="${box.width + 12}" height="${box.height + 12}" fill="none" stroke="#00a0c6" stroke-width="4"/>` +
        `<text ${right} y="${box.y + 34}" font-family="monospace" font-size="34" font-weight="700" fill="#00647c">${id}</text>`
      );
    })
    .join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ids}</svg>`,
  );
}
