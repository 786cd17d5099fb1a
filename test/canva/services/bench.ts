import { printedValues } from '../../../src/bind/printed-values.js';
import type { Engine } from '../../../src/canva/engine/engine.js';
import type { PanelServices, TaskOptions } from '../../../src/canva/panel/services.js';
import type { MemoryCanvaOptions } from '../../../src/canva/port/memory-canva.js';
import { createMemoryDesign, type MemoryDesign } from '../../../src/canva/port/memory-design.js';
import { createServices } from '../../../src/canva/services/create-services.js';
import {
  createManifestStore,
  type ManifestStore,
} from '../../../src/canva/update/manifest-store.js';
import { pageLeaves, wordsOf } from '../../../src/canva/update/leaves.js';
import type { ElementPath } from '../../../src/canva/port/design-port.js';
import { formatById } from '../../../src/model/formats/index.js';
import { loadStrings, TEMPLATES_FOLDER } from '../../../src/templates.js';
import { BRAND, createNativePages } from '../native-pages.js';
import { fileOf } from '../update/bench.js';

/** The services over a design in memory, with an engine that lays out by the real renderer. */

export const NOW = '2026-01-01T00:00:00Z';

const made = await createNativePages();
const strings = await loadStrings(TEMPLATES_FOLDER);

const never = (): never => {
  throw new Error('not asked for');
};

export const engine: Engine = {
  templates: made.renderer.templates.map((template) => ({ ...template, formats: [] })),
  formats: [],
  samples: [],
  strings,
  brands: () => [{ id: 'nuraga', name: 'Pustaka Nuraga' }],
  openSample: never,
  readEvents: never,
  writeEvent: never,
  addPictures: never,
  missingPictures: () => [],
  addBrand: never,
  template: (id) => made.renderer.templates.find((one) => one.id === id) ?? never(),
  brand: () => BRAND,
  suits: () => [],
  preview: never,
  native: async (event, { template, format }) => made.pages(event, { template, format }),
  printedFields: (event, { template, format, language, now }) =>
    printedValues({
      ...{ event, language, now, strings, brand: BRAND, format: formatById(format) },
      template: engine.template(template),
    }).map((field) => ({
      ...field,
      name: { en: `The ${field.expression}`, id: field.expression },
    })),
  file: async (picture) => fileOf(picture),
  drag: never,
};

export interface Computer {
  services: PanelServices;
  manifests: ManifestStore;
  /** As the browser keeps it. */
  storage: Map<string, string>;
}

/** A computer of somebody who works in the design; nothing is kept there yet. */
export function computer(design: MemoryDesign, other: Partial<Engine> = {}): Computer {
  const storage = new Map<string, string>();
  const manifests = createManifestStore({
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
    removeItem: (key) => void storage.delete(key),
  });
  let time = 0;
  const timing = {
    now: () => time,
    sleep: async (ms: number) => void (time += ms),
  };
  const parts = { engine: { ...engine, ...other }, port: design, manifests, timing, fetch: never };
  return { services: createServices(parts), manifests, storage };
}

export function openDesign(options: MemoryCanvaOptions = {}): MemoryDesign {
  return createMemoryDesign(options);
}

export function task(part: Partial<TaskOptions> = {}): TaskOptions & { now: string } {
  return {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    fonts: {},
    now: NOW,
    ...part,
  };
}

/** All words of a page, from back to front. */
export async function wordsOn(design: MemoryDesign, page: number): Promise<string[]> {
  const all = await design.read('all');
  return pageLeaves(all[page]!).flatMap(({ leaf }) => wordsOf(leaf)?.replace(/\s+/g, ' ') ?? []);
}

/** Place of the text that has these words. */
export async function placeOf(
  design: MemoryDesign,
  page: number,
  words: string,
): Promise<ElementPath> {
  const all = await design.read('all');
  const found = pageLeaves(all[page]!).find(
    ({ leaf }) => wordsOf(leaf)?.replace(/\s+/g, ' ') === words,
  );
  if (!found) throw new RangeError(`Nothing says "${words}".`);
  return found.path;
}
