import { bind } from './bind/bind.js';
import type { StringTables } from './bind/strings.js';
import { checkEvent } from './checks/check-event.js';
import { checkPage } from './checks/check-page.js';
import type { PixelsBehind } from './checks/check.js';
import type { Job } from './job.js';
import { layOut, type LayoutPorts } from './layout/lay-out.js';
import type { BoundDocument } from './model/bound.js';
import type { Finding } from './model/finding.js';
import type { Scene, ScenePage } from './model/scene.js';

/**
 * The recipe as far as a document's pages: bind, lay out, check. It runs in a browser as well; `render.ts`
 * makes files of them.
 */

export interface DocumentPorts extends LayoutPorts {
  strings: StringTables;
}

/** A job's document with every value in it. */
export function bindJob(job: Job, { strings }: Pick<DocumentPorts, 'strings'>): BoundDocument {
  const { template, format, language, now } = job;
  const { event } = job.event;
  const { brand } = job.brand;
  return bind({ template, event, brand, format, language, strings, ...(now ? { now } : {}) });
}

/** A job's pages as absolute boxes. */
export function layOutJob(job: Job, ports: DocumentPorts): Promise<Scene> {
  return layOut(bindJob(job, ports), ports);
}

/**
 * What the checks say of a job before a pixel is drawn: everything but the contrast of texts on
 * pictures.
 */
export async function examineJob(job: Job, ports: DocumentPorts): Promise<Finding[]> {
  const { pages } = await layOutJob(job, ports);
  const found = checkEventOf(job);
  for (const page of pages) found.push(...(await checkScenePage(page, pages, job, {})));
  return found;
}

/** What the event's data alone shows, before anything is drawn. */
export function checkEventOf({ event, language, now }: Job): Finding[] {
  return checkEvent(event.event, { language, ...(now ? { now } : {}) });
}

/** What the checks say of one page of a laid-out job; without `pixelsBehind` nothing is drawn for it. */
export async function checkScenePage(
  page: ScenePage,
  pages: readonly ScenePage[],
  job: Job,
  { pixelsBehind }: { pixelsBehind?: PixelsBehind },
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
