import { bind } from './bind/bind.js';
import type { StringTables } from './bind/strings.js';
import { checkEvent } from './checks/check-event.js';
import { checkPage } from './checks/check-page.js';
import type { PixelsBehind } from './checks/check.js';
import type { Job, RenderedPicture } from './job.js';
import { layOut, type LayoutPorts } from './layout/lay-out.js';
import type { BoundDocument } from './model/bound.js';
import type { Finding } from './model/finding.js';
import type { Scene, ScenePage } from './model/scene.js';
import type { DrawPage } from './output/page-pixels.js';
import { chooseType, writers } from './output/writers.js';

/** The recipe: bind, lay out, check, write. The one place where the stages meet. */

export interface RenderPorts extends LayoutPorts {
  strings: StringTables;
  pixelsBehind: PixelsBehind;
  draw: DrawPage;
}

/** A job's document with every value in it. */
export function bindJob(job: Job, { strings }: Pick<RenderPorts, 'strings'>): BoundDocument {
  const { template, format, language, now } = job;
  const { event } = job.event;
  const { brand } = job.brand;
  return bind({ template, event, brand, format, language, strings, ...(now ? { now } : {}) });
}

/** A job's pages as absolute boxes. */
export function layOutJob(job: Job, ports: RenderPorts): Promise<Scene> {
  return layOut(bindJob(job, ports), ports);
}

/** A job's pages as files, each with what the checks saw. */
export async function renderJob(job: Job, ports: RenderPorts): Promise<RenderedPicture[]> {
  const type = chooseType(job.format, job.type);
  const { pages } = await layOutJob(job, ports);
  const about = checkEventOf(job);
  const pictures: RenderedPicture[] = [];
  for (const [index, page] of pages.entries()) {
    const findings = [...about, ...(await checkScenePage(page, pages, job, ports))];
    const { maxBytes, density } = job.format;
    const how = { maxBytes, draw: ports.draw, ...(density ? { density } : {}) };
    const bytes = await writers[type].write(page, how);
    const { width, height, alt, dropped } = page;
    const number = { page: index + 1, pages: pages.length };
    pictures.push({ ...number, bytes, type, width, height, alt, findings, dropped });
  }
  return pictures;
}

/**
 * What the checks say of a job before a pixel is drawn: everything but the contrast of texts on
 * pictures.
 */
export async function examineJob(job: Job, ports: RenderPorts): Promise<Finding[]> {
  const { pages } = await layOutJob(job, ports);
  const found = checkEventOf(job);
  for (const page of pages) found.push(...(await checkScenePage(page, pages, job, {})));
  return found;
}

/** What the event's data alone shows, before anything is drawn. */
export function checkEventOf({ event, language, now }: Job): Finding[] {
  return checkEvent(event.event, { language, ...(now ? { now } : {}) });
}

async function checkScenePage(
  page: ScenePage,
  pages: readonly ScenePage[],
  job: Job,
  { pixelsBehind }: Partial<Pick<RenderPorts, 'pixelsBehind'>>,
): Promise<Finding[]> {
  const { format } = job;
  const { event } = job.event;
  const { brand } = job.brand;
  const { kind } = job.template;
  const about = { page, pages, kind, event, format, brand };
  const findings = await checkPage(pixelsBehind ? { ...about, pixelsBehind } : about);
  return findings.map((finding) => located(finding, page));
}

/** The finding with the box of the layer that it names. */
export function located(finding: Finding, { layers, overflowBoxes = {} }: ScenePage): Finding {
  const { where } = finding;
  const frame = Object.hasOwn(overflowBoxes, where) ? overflowBoxes[where] : undefined;
  const box = layers.find(({ id }) => id === where)?.box ?? frame;
  return box ? { ...finding, box } : finding;
}
