/**
 * Draws templates/previews/: each template with its sample event as a feed post or on the paper that it is
 * made for, its pages side by side
 * where it has several. node scripts/pictures/previews.mjs
 */
import { basename } from 'node:path';
import sharp from 'sharp';
import { drawPost, renderer, writeWebp } from './studio.mjs';

/** px. */
const HEIGHT = 540;
const GAP = 12;
const MOST_PAGES = 4;
const MOST_BYTES = 120_000;

for (const { id, sample, formats } of renderer.templates) {
  const { pages } = await drawPost({
    event: basename(sample, '.yaml'),
    brand: 'templates/brands/nuraga',
    template: id,
    format: formats?.only?.[0] ?? 'instagram-feed',
  });
  const inputs = await Promise.all(
    pages
      .slice(0, MOST_PAGES)
      .map(({ bytes }) =>
        sharp(bytes).resize({ height: HEIGHT }).png().toBuffer({ resolveWithObject: true }),
      ),
  );
  let left = 0;
  const strip = inputs.map(({ data, info }) => {
    const at = { input: data, left, top: 0 };
    left += info.width + GAP;
    return at;
  });
  const png = await sharp({
    create: { width: left - GAP, height: HEIGHT, channels: 3, background: '#ffffff' },
  })
    .composite(strip)
    .png()
    .toBuffer();
  await writeWebp(`templates/previews/${id}.webp`, png, MOST_BYTES);
}
