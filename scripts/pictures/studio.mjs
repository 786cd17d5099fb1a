/** What the scripts that draw pictures for the documents share: one post, and a sheet of several. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { rootFolder, setUp } from '../setup/run.mjs';

const BACKGROUND = '#e9e4da';

await setUp(rootFolder);
const siar = await import('../../dist/index.js');
export const renderer = await siar.createRenderer();
export const workbench = await siar.createWorkbench();

/** A shipped event by its name, with the folder of its pictures. */
export async function openEvent(name) {
  const file = join(rootFolder, `templates/events/${name}.yaml`);
  const { events } = siar.readEvents(await readFile(file), file);
  return { event: events[0].event, file, folder: dirname(file) };
}

/** A brand by its folder below the root. */
export async function openBrand(folder) {
  const file = join(rootFolder, folder, 'brand.yaml');
  return {
    brand: siar.parseBrand(await readFile(file, 'utf8'), file),
    file,
    folder: dirname(file),
  };
}

/** The pages of one post, as PNG without loss. `by` is a renderer; the shipped templates' when absent. */
export async function drawPost({ event, brand, template, format, language, now }, by = renderer) {
  const [job] = by.plan({
    events: [await openEvent(event)],
    brand: await openBrand(brand),
    templates: [template],
    formats: [format],
    ...(language && { languages: [language] }),
    ...(now && { now }),
  });
  const png = { ...job.format, types: ['png'], maxBytes: Infinity };
  return { job, pages: await by.render({ ...job, format: png, type: 'png' }) };
}

/** A picture made as small as it stands on a sheet: whole px at `x`, `y`, `width` wide. */
export async function placed(picture, { x, y, width }) {
  const left = Math.round(x);
  const wide = Math.round(x + width) - left;
  const height = Math.round((wide * picture.height) / picture.width);
  const input = await sharp(picture.bytes).resize(wide, height).png().toBuffer();
  return { left, top: Math.round(y), width: wide, height, input };
}

/** Puts placed pictures on a ground with soft shadows and writes them as WebP. */
export async function writeSheet(file, size, pictures, mostBytes) {
  const sheet = await sharp(shadows(size, pictures))
    .composite(pictures.map(({ input, left, top }) => ({ input, left, top })))
    .removeAlpha()
    .png()
    .toBuffer();
  await writeWebp(file, sheet, mostBytes);
}

/** @throws Error when the file would have more bytes */
export async function writeWebp(file, png, mostBytes) {
  const webp = await sharp(png).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer();
  if (webp.length > mostBytes)
    throw new Error(`${file}: ${webp.length} bytes, more than ${mostBytes}`);
  const path = join(rootFolder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, webp);
  const { width, height } = await sharp(webp).metadata();
  console.log(`${file}: ${width}×${height} px, ${webp.length} bytes`);
}

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
