/**
 * Draws docs/images/posts.webp, the picture that the README opens with: posts of the sample events as
 * the tool renders them, side by side. Builds first. --png FILE also writes it without loss, to look at.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { rootFolder, setUp } from './setup/run.mjs';

/** px of the whole picture, around the posts and between them. */
const WIDTH = 1600;
const MARGIN = 56;
const GAP = 28;
const BACKGROUND = '#e9e4da';
const MOST_BYTES = 350_000;

const { values } = parseArgs({ options: { png: { type: 'string' } } });
await setUp(rootFolder);
const { createRenderer, parseBrand, readEvents } = await import('../dist/index.js');
const renderer = await createRenderer();

/**
 * A story at either side; between them two feed posts above a landscape one, as wide as the two. The
 * middle's width follows from the stories being as high as all of it:
 * width + 2 · 9/16 · height + 2 · GAP = WIDTH − 2 · MARGIN, and height = 5/8 · (width − GAP) + GAP + 9/16 · width.
 */
const middle = (WIDTH - 2 * MARGIN - 2 * GAP - (9 / 8) * (3 / 8) * GAP) / (1 + (9 / 8) * (19 / 16));
const height = (19 / 16) * middle + (3 / 8) * GAP;
const story = (9 / 16) * height;
const feed = (middle - GAP) / 2;
const left = MARGIN + story + GAP;
const low = MARGIN + (5 / 4) * feed + GAP;

const POSTS = [
  {
    ...{ event: 'optimalisasi', brand: 'nuraga', template: 'announce-photo' },
    ...{ format: 'instagram-story', x: MARGIN, y: MARGIN, width: story },
  },
  {
    ...{ event: 'pojok-baca', brand: 'nuraga', template: 'announce-type' },
    ...{ format: 'instagram-feed', x: left, y: MARGIN, width: feed },
  },
  {
    ...{ event: 'pekan-literasi', brand: 'sagara', template: 'announce-photo' },
    ...{ format: 'instagram-feed', x: left + feed + GAP, y: MARGIN, width: feed },
  },
  {
    ...{ event: 'naskah-kuno', brand: 'nuraga', template: 'announce-photo' },
    ...{ format: 'x-post', x: left, y: low, width: middle },
  },
  {
    ...{ event: 'pekan-literasi', brand: 'sagara', template: 'announce-type' },
    ...{ format: 'instagram-story', x: left + middle + GAP, y: MARGIN, width: story },
  },
];

const pictures = [];
for (const post of POSTS) pictures.push(await draw(post));

const size = { width: WIDTH, height: Math.round(height + 2 * MARGIN) };
const sheet = await sharp(shadows(size, pictures))
  .composite(pictures.map(({ input, left, top }) => ({ input, left, top })))
  .removeAlpha()
  .png()
  .toBuffer();
const webp = await sharp(sheet).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer();
if (webp.length > MOST_BYTES) throw new Error(`${webp.length} bytes: more than ${MOST_BYTES}`);

const file = join(rootFolder, 'docs/images/posts.webp');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, webp);
if (values.png !== undefined) await writeFile(values.png, sheet);
console.log(`docs/images/posts.webp: ${size.width}×${size.height} px, ${webp.length} bytes`);

/** One post as the tool writes it, made as small as it stands on the sheet. */
async function draw({ event, brand, template, format, x, y, width }) {
  const eventFile = join(rootFolder, `templates/events/${event}.yaml`);
  const brandFile = join(rootFolder, `templates/brands/${brand}/brand.yaml`);
  const { events } = readEvents(await readFile(eventFile), eventFile);
  const jobs = renderer.plan({
    events: [{ event: events[0].event, file: eventFile, folder: dirname(eventFile) }],
    brand: {
      brand: parseBrand(await readFile(brandFile, 'utf8'), brandFile),
      file: brandFile,
      folder: dirname(brandFile),
    },
    templates: [template],
    formats: [format],
  });
  const [picture] = await renderer.render(jobs[0]);
  const box = { left: Math.round(x), top: Math.round(y), width: Math.round(x + width) };
  box.width -= box.left;
  box.height = Math.round((box.width * picture.height) / picture.width);
  const input = await sharp(picture.bytes).resize(box.width, box.height).png().toBuffer();
  return { ...box, input };
}

/** The background with a soft shadow below each picture. */
function shadows({ width, height }, boxes) {
  const rects = boxes
    .map(
      (box) =>
        `<rect x="${box.left}" y="${box.top + 6}" width="${box.width}" height="${box.height}"/>`,
    )
    .join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="10"/></filter>` +
      `<rect width="100%" height="100%" fill="${BACKGROUND}"/>` +
      `<g filter="url(#soft)" fill="#2a2418" fill-opacity=".28">${rects}</g></svg>`,
  );
}
