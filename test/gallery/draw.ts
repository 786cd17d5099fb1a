import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, RenderedPicture, SourcedBrand, SourcedEvent } from '../../src/job.js';
import { parseBrand } from '../../src/read/brand.js';
import { readEvents } from '../../src/read/index.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';
import { writePhotos } from './photos.js';
import type { GalleryScene } from './scenes.js';

/** Draws scenes with the renderer that everybody uses. */
export interface Gallery {
  renderer: Renderer;
  event(name: string): Promise<SourcedEvent>;
  brand(name: string): Promise<SourcedBrand>;
  job(scene: GalleryScene): Promise<Job>;
  /** The scene's pages without loss, whatever the platform takes. */
  draw(scene: GalleryScene): Promise<RenderedPicture[]>;
  close(): Promise<void>;
}

const HARD_EVENTS = fileURLToPath(new URL('events', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../templates', import.meta.url));

export async function openGallery(): Promise<Gallery> {
  const renderer = await createRenderer();
  const photos = await mkdtemp(join(tmpdir(), 'siar-gallery-'));
  await writePhotos(photos);

  const event = async (name: string): Promise<SourcedEvent> => {
    const hard = join(HARD_EVENTS, `${name}.yaml`);
    const file = existsSync(hard) ? hard : join(SHIPPED, 'events', `${name}.yaml`);
    const [read] = readEvents(await readFile(file), file).events;
    if (read === undefined) throw new Error(`${file} holds no event`);
    return { event: read.event, file, folder: file === hard ? photos : dirname(file) };
  };
  const brand = async (name: string): Promise<SourcedBrand> => {
    const folder = join(SHIPPED, 'brands', name);
    const file = join(folder, 'brand.yaml');
    return { brand: parseBrand(await readFile(file, 'utf8'), file), file, folder };
  };
  const job = async (scene: GalleryScene): Promise<Job> => {
    const { template, format, language, now } = scene;
    const [planned] = renderer.plan({
      events: [await event(scene.event)],
      brand: await brandOf(scene, brand),
      templates: [template],
      formats: [format],
      ...(language && { languages: [language] }),
      ...(now !== undefined && { now }),
    });
    if (planned === undefined) throw new Error(`${scene.name}: nothing to draw`);
    return planned;
  };
  return {
    renderer,
    event,
    brand,
    job,
    async draw(scene) {
      const planned = await job(scene);
      const format: Job['format'] = { ...planned.format, types: ['png'], maxBytes: Infinity };
      return renderer.render({ ...planned, format, type: 'png' });
    },
    close: () => rm(photos, { recursive: true, force: true }),
  };
}

async function brandOf(scene: GalleryScene, load: Gallery['brand']): Promise<SourcedBrand> {
  const sourced = await load(scene.brand);
  return scene.withoutPhotos ? { ...sourced, brand: { ...sourced.brand, photos: [] } } : sourced;
}
