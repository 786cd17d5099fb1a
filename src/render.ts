import type { PixelsBehind } from './checks/check.js';
import { checkEventOf, checkScenePage, layOutJob, type DocumentPorts } from './document.js';
import type { Job, RenderedPicture } from './job.js';
import type { DrawPage } from './output/page-pixels.js';
import { chooseType, writers } from './output/writers.js';

/** The recipe to its end: a document's pages (`document.ts`) as files. */

export interface RenderPorts extends DocumentPorts {
  pixelsBehind: PixelsBehind;
  draw: DrawPage;
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
