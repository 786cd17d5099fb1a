import { join } from 'node:path';
import sharp from 'sharp';
import { checkPage } from '../../../src/checks/check-page.js';
import type { PixelRegion } from '../../../src/checks/check.js';
import type { Job } from '../../../src/job.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Box, ScenePage } from '../../../src/model/scene.js';
import { createPixelsBehind } from '../../../src/output/backdrop.js';
import { createLayeredPages } from '../../../src/output/layered.js';
import { writeFileWhole } from '../../../src/output/files.js';
import { chooseType, writers } from '../../../src/output/writers.js';
import { checkEventOf } from '../../../src/document.js';
import type { Gallery } from '../draw.js';
import { jobsOfDocument } from './plan.js';
import type { Document, Drawn, Picture } from './types.js';

/** Long side in px: sharp enough for a contact sheet, and a tenth of the file. */
const THUMBNAIL = 480;

const layered = createLayeredPages();
const pixelsBehind = createPixelsBehind(layered);

/**
 * Lays a document out once, checks it for each of its formats, and writes it into `folder`. A picture
 * that does not fit the smallest of their limits is written once more, for those formats alone.
 */
export async function drawDocument(
  gallery: Gallery,
  document: Document,
  folder: string,
): Promise<Drawn> {
  const drawn: Drawn = { document, pictures: [], failures: {} };
  let count = Infinity;
  try {
    const jobs = await jobsOfDocument(gallery, document);
    const { pages } = await gallery.renderer.layOut(jobs[0]!);
    count = pages.length;
    const findings = await findingsOf(jobs, pages);
    for (const [index, page] of pages.entries()) {
      const number = { page: index + 1, pages: pages.length };
      let left = [...jobs].sort((a, b) => b.format.maxBytes - a.format.maxBytes);
      while (left.length > 0) {
        // The writers take the best quality that fits. What the largest limit gives fits a smaller one
        // either as it is, byte for byte, or not at all.
        const picture = await writePicture(page, left, number, document, folder);
        picture.findings = Object.fromEntries(
          picture.formats.map((format) => [format, findings[index]?.[format] ?? []]),
        );
        drawn.pictures.push(picture);
        left = left.filter(({ format }) => !picture.formats.includes(format.id));
      }
    }
  } catch (error) {
    const pagesOf = (id: string): number =>
      drawn.pictures.filter(({ formats }) => formats.includes(id)).length;
    for (const format of document.formats.filter((id) => pagesOf(id) < count)) {
      drawn.failures[format] = String(error).slice(0, 400);
    }
  }
  return drawn;
}

async function writePicture(
  page: ScenePage,
  jobs: readonly Job[],
  number: Pick<Picture, 'page' | 'pages'>,
  document: Document,
  folder: string,
): Promise<Picture> {
  const [first] = jobs as [Job];
  const type = chooseType(first.format, first.type);
  const bytes = await writers[type].write(page, {
    maxBytes: first.format.maxBytes,
    draw: layered.draw,
  });
  const fits = jobs
    .filter(({ format }) => bytes.length <= format.maxBytes)
    .map(({ format }) => format.id);
  const formats = document.formats.filter((id) => fits.includes(id));
  const again = formats.length < jobs.length || jobs.length < document.formats.length;
  const name = [
    document.name,
    ...(again ? [formats[0]] : []),
    ...(number.pages > 1 ? [`p${String(number.page).padStart(2, '0')}`] : []),
  ].join('--');
  const file = `pictures/${name}.${writers[type].extension}`;
  const thumbnail = `thumbnails/${name}.webp`;
  await writeFileWhole(join(folder, file), bytes);
  await writeFileWhole(join(folder, thumbnail), await thumbnailOf(bytes));
  const { width, height, alt } = page;
  return {
    formats,
    ...number,
    file,
    thumbnail,
    width,
    height,
    type,
    bytes: bytes.length,
    alt,
    findings: {},
  };
}

function thumbnailOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes)
    .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76, effort: 2 })
    .toBuffer();
}

/** By page, then by format. The pixels behind a page's texts are the same for all formats. */
export async function findingsOf(
  jobs: readonly Job[],
  pages: readonly ScenePage[],
): Promise<Record<string, Finding[]>[]> {
  const about = checkEventOf(jobs[0]!);
  const all: Record<string, Finding[]>[] = [];
  for (const page of pages) {
    const behind = once(page);
    const seen: Record<string, Finding[]> = {};
    for (const { event, brand, format, template } of jobs) {
      const { kind } = template;
      const input = { page, pages, kind, event: event.event, format, brand: brand.brand };
      seen[format.id] = [...about, ...(await checkPage({ ...input, pixelsBehind: behind }))];
    }
    all.push(seen);
  }
  return all;
}

function once(
  page: ScenePage,
): (asked: ScenePage, boxes: readonly Box[]) => Promise<PixelRegion[]> {
  const known = new Map<string, Promise<PixelRegion[]>>();
  return (_, boxes) => {
    const key = JSON.stringify(boxes);
    const regions = known.get(key) ?? pixelsBehind(page, boxes);
    known.set(key, regions);
    return regions;
  };
}
