import { join } from 'node:path';
import type { Job, RenderedPicture } from '../job.js';
import { fileName, writeFileWhole } from '../output/files.js';
import { FORMATS } from '../model/formats/index.js';
import { indexPage, type IndexNames } from '../output/index-page.js';
import { manifestText, sha256, sortEntries, type ManifestEntry } from '../output/manifest.js';
import { writers } from '../output/writers.js';
import { breaksAnErrorRule, eventLabel } from './draw.js';
import type { OutputFolder, OutputOptions } from './ports.js';

/** The pictures of one run, and at its end manifest.json and index.html about exactly these. */
export function openOutputFolder(folder: string, options: OutputOptions): OutputFolder {
  const entries: ManifestEntry[] = [];
  const jobs: Job[] = [];
  return {
    async write(job, picture) {
      const entry = entryOf(job, picture, options);
      await writeFileWhole(join(folder, entry.file), picture.bytes);
      entries.push(entry);
      jobs.push(job);
      return { file: entry.file, sha256: entry.sha256 };
    },
    async finish() {
      const page = join(folder, 'index.html');
      const sorted = sortEntries(entries);
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

function entryOf(job: Job, picture: RenderedPicture, options: OutputOptions): ManifestEntry {
  const { bytes, findings, dropped, page, pages, type, width, height, alt } = picture;
  const about = { event: eventLabel(job), template: job.template.id, format: job.format.id };
  const named = options.severalLanguages ? { language: job.language } : {};
  const { extension } = writers[type];
  return {
    ...about,
    language: job.language,
    brand: job.brand.brand.id,
    page,
    file: fileName({ ...about, ...named, page, pages, extension }),
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
