import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Brand } from '../../src/model/brand.js';
import { eventSchema, type EventData } from '../../src/model/event.js';
import type { Scene } from '../../src/model/scene.js';
import type { NativePage } from '../../src/output/canva/native.js';
import { toNative } from '../../src/output/canva/to-native.js';
import { parseBrand } from '../../src/read/brand.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';
import { TEMPLATES_FOLDER, type AddedTemplate } from '../../src/templates.js';

/** Pages as the app inserts them, made from a sample event by the renderer itself. */

const EVENTS = join(TEMPLATES_FOLDER, 'events');
const BRAND_FOLDER = join(TEMPLATES_FOLDER, 'brands', 'nuraga');

export const BRAND: Brand = parseBrand(
  readFileSync(join(BRAND_FOLDER, 'brand.yaml'), 'utf8'),
  'brand.yaml',
);

/** A sample event with some of its fields changed. */
export function sampleEvent(name: string, changes: Record<string, unknown> = {}): EventData {
  const text = readFileSync(join(EVENTS, `${name}.yaml`), 'utf8');
  return eventSchema.parse({ ...(parse(text) as object), ...changes });
}

export interface Wanted {
  template: string;
  format: string;
  brand?: Brand;
}

export interface NativePages {
  renderer: Renderer;
  scene(event: EventData, wanted: Wanted): Promise<Scene>;
  pages(event: EventData, wanted: Wanted): Promise<NativePage[]>;
}

export async function createNativePages(
  added: readonly AddedTemplate[] = [],
): Promise<NativePages> {
  const renderer = await createRenderer({ added });
  const scene = async (event: EventData, { template, format, brand = BRAND }: Wanted) => {
    const [job] = renderer.plan({
      events: [{ event, file: 'event.yaml', folder: EVENTS }],
      brand: { brand, file: 'brand.yaml', folder: BRAND_FOLDER },
      templates: [template],
      formats: [format],
      languages: ['id'],
    });
    return renderer.layOut(job!);
  };
  return {
    renderer,
    scene,
    pages: async (event, wanted) => toNative(await scene(event, wanted), event.name),
  };
}
