import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job, RenderedPicture } from '../../src/job.js';
import { FORMATS } from '../../src/model/formats/index.js';
import { writeFileWhole } from '../../src/output/files.js';
import { indexPage } from '../../src/output/index-page.js';
import { sha256, type ManifestEntry } from '../../src/output/manifest.js';
import { writers } from '../../src/output/writers.js';
import { openGallery, type Gallery } from './draw.js';
import { everyJob, type NamedJob } from './every-job.js';
import { SCENES } from './scenes.js';

/** Writes the page for people: every scene as the file that a library would upload. */

export interface PageResult {
  page: string;
  pictures: number;
  /** What breaks an error rule, or cannot be drawn at all: a line each. */
  errors: string[];
}

/**
 * Draws into `folder`: the gallery's scenes, or with `all` every template, format, sample event and
 * brand. `tell` hears how far it is.
 */
export async function writeGalleryPage(
  folder: string,
  all: boolean,
  tell: (done: number, of: number) => void,
): Promise<PageResult> {
  const gallery = await openGallery();
  try {
    await mkdir(folder, { recursive: true });
    const jobs = all ? await everyJob(gallery) : await sceneJobs(gallery);
    const entries: ManifestEntry[] = [];
    const errors: string[] = [];
    const queue = jobs.entries();
    const work = async (): Promise<void> => {
      for (const [index, { name, job }] of queue) {
        tell(index, jobs.length);
        try {
          for (const picture of await gallery.renderer.render(job)) {
            const entry = entryOf(name, job, picture);
            await writeFileWhole(join(folder, entry.file), picture.bytes);
            entries.push(entry);
            errors.push(...errorsOf(name, picture));
          }
        } catch (error) {
          errors.push(`${name}: ${String(error)}`);
        }
      }
    };
    await Promise.all([work(), work()]);
    const page = join(folder, 'index.html');
    await writeFileWhole(page, indexPage(entries, namesOf(jobs, gallery)));
    return { page, pictures: entries.length, errors: errors.sort() };
  } finally {
    await gallery.close();
  }
}

function sceneJobs(gallery: Gallery): Promise<NamedJob[]> {
  return Promise.all(
    SCENES.map(async (scene) => ({ name: scene.name, job: await gallery.job(scene) })),
  );
}

/** The two brands of one event stand apart on the page. */
const sectionOf = ({ event, brand }: Job): string =>
  `${event.event.identifier ?? ''} · ${brand.brand.id}`;

function entryOf(name: string, job: Job, picture: RenderedPicture): ManifestEntry {
  const { bytes, page, pages, type, width, height, alt, findings, dropped } = picture;
  const suffix = pages > 1 ? `--p${page}` : '';
  return {
    event: sectionOf(job),
    template: job.template.id,
    format: job.format.id,
    language: job.language,
    brand: job.brand.brand.id,
    page,
    file: `${name}${suffix}.${writers[type].extension}`,
    width,
    height,
    type,
    bytes: bytes.length,
    sha256: sha256(bytes),
    alt,
    findings: [...findings],
    dropped: [...dropped],
  };
}

function errorsOf(name: string, { findings }: RenderedPicture): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, where, message }) => `${name}: ${rule} at ${where}: ${message.en}`);
}

function namesOf(jobs: readonly NamedJob[], { renderer }: Gallery) {
  return {
    events: Object.fromEntries(
      jobs.map(({ job }) => [
        sectionOf(job),
        `${job.event.event.name} · ${job.brand.brand.shortName ?? job.brand.brand.name}`,
      ]),
    ),
    templates: Object.fromEntries(renderer.templates.map(({ id, name }) => [id, name])),
    formats: FORMATS,
    brand: 'Siar',
    language: 'id' as const,
  };
}
