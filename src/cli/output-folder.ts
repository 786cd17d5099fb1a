import { join } from 'node:path';
import type { Job, RenderedPicture } from '../job.js';
import { earlierEntries, removeEarlier } from '../output/earlier.js';
import { fileName, writeFileWhole } from '../output/files.js';
import { FORMATS } from '../model/formats/index.js';
import { indexPage, type IndexNames } from '../output/index-page.js';
import { manifestText, sha256, sortEntries, type ManifestEntry } from '../output/manifest.js';
import { writers } from '../output/writers.js';
import { breaksAnErrorRule, eventLabel } from './draw.js';
import type { OutputFolder, OutputOptions } from './ports.js';

/**
 * The pictures of a run, and at its end manifest.json and index.html about all that is in the
 * folder: this run's pictures, and those of earlier runs that it didn't draw again. A picture that
 * was held back takes its earlier version with it: the wrong post must not lie ready to be sent.
 */
export function openOutputFolder(folder: string, options: OutputOptions): OutputFolder {
  const entries: ManifestEntry[] = [];
  const jobs: Job[] = [];
  const held = new Set<string>();
  return {
    async write(job, picture) {
      const entry = entryOf(job, picture, options);
      await writeFileWhole(join(folder, entry.file), picture.bytes);
      entries.push(entry);
      jobs.push(job);
      return { file: entry.file, sha256: entry.sha256 };
    },
    hold(job, picture) {
      held.add(fileOf(job, picture, options));
      jobs.push(job);
    },
    async finish() {
      const page = join(folder, 'index.html');
      const earlier = await earlierEntries(folder);
      for (const entry of earlier) if (held.has(entry.file)) await removeEarlier(folder, entry);
      const written = new Set([...entries.map(({ file }) => file), ...held]);
      const others = earlier.filter(({ file }) => !written.has(file));
      const sorted = sortEntries([...entries, ...others]);
      await writeFileWhole(join(folder, 'manifest.json'), manifestText(sorted));
      await writeFileWhole(page, indexPage(sorted, namesOf(jobs, options)));
      return page;
    },
  };
}

/** What the ids in the manifest are called. */
function namesOf(jobs: readonly Job[], { brand }: OutputOptions): IndexNames {
  const custom = jobs.map(({ format }) => format).filter((format) => !FORMATS.includes(format));
  return {
    events: Object.fromEntries(jobs.map((job) => [eventLabel(job), job.event.event.name])),
    templates: Object.fromEntries(jobs.map(({ template }) => [template.id, template.name])),
    formats: [...FORMATS, ...custom],
    brand: brand.name,
    // Not the user's own: the same run gives the same page on every machine.
    language: 'id',
  };
}

function fileOf(job: Job, picture: RenderedPicture, options: OutputOptions): string {
  const { page, pages, type } = picture;
  return fileName({
    event: eventLabel(job),
    template: job.template.id,
    format: job.format.id,
    ...(options.severalLanguages ? { language: job.language } : {}),
    page,
    pages,
    extension: writers[type].extension,
  });
}

function entryOf(job: Job, picture: RenderedPicture, options: OutputOptions): ManifestEntry {
  const { bytes, findings, dropped, page, type, width, height, alt } = picture;
  const about = { event: eventLabel(job), template: job.template.id, format: job.format.id };
  return {
    ...about,
    language: job.language,
    brand: job.brand.brand.id,
    page,
    file: fileOf(job, picture, options),
    width,
    height,
    type,
    bytes: bytes.length,
    sha256: sha256(bytes),
    alt,
    findings: [...findings],
    dropped: [...dropped],
    ...(breaksAnErrorRule(findings) ? { forced: true as const } : {}),
  };
}
