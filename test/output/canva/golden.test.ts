import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SourcedBrand, SourcedEvent } from '../../../src/job.js';
import { toNative } from '../../../src/output/canva/to-native.js';
import { parseBrand } from '../../../src/read/brand.js';
import { readEvents } from '../../../src/read/index.js';
import { createRenderer, type Renderer } from '../../../src/renderer.js';
import { TEMPLATES } from '../../gallery/scenes.js';
import { payloadOf } from './payload.js';

/**
 * What Canva is told of each template in each format, of its sample event. After a wanted change:
 * `UPDATE_BASELINES=1 npm test -- test/output/canva/golden`, then look at the difference.
 */
const GOLDEN = fileURLToPath(new URL('golden', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../../templates', import.meta.url));
/** Countdowns are told from here. */
const NOW = '2027-01-12T00:00:00Z';
const update = process.env['UPDATE_BASELINES'] === '1';

describe('native payloads', () => {
  let renderer: Renderer;
  let brand: SourcedBrand;

  beforeAll(async () => {
    renderer = await createRenderer();
    const folder = join(SHIPPED, 'brands/nuraga');
    const file = join(folder, 'brand.yaml');
    brand = { brand: parseBrand(await readFile(file, 'utf8'), file), file, folder };
  });

  it.each(TEMPLATES)(
    '[N1] %s, in every format that it is made for',
    async (id) => {
      const template = renderer.templates.find((one) => one.id === id);
      const event = await sample(join(SHIPPED, template?.sample ?? ''));
      const jobs = renderer.plan({ events: [event], brand, templates: [id], now: NOW });
      const payloads: string[] = [];
      for (const job of jobs) {
        const pages = toNative(await renderer.layOut(job), event.event.name);
        payloads.push(...pages.map(payloadOf));
      }
      const text = `${payloads.join('\n\n')}\n`;
      const file = join(GOLDEN, `${id}.txt`);
      if (update || !existsSync(file)) {
        expect(process.env['CI']).not.toBe('true');
        await mkdir(GOLDEN, { recursive: true });
        await writeFile(file, text);
      }
      expect(text).toBe(await readFile(file, 'utf8'));
    },
    60_000,
  );
});

async function sample(file: string): Promise<SourcedEvent> {
  const [read] = readEvents(await readFile(file), file).events;
  if (!read) throw new Error(`${file} holds no event`);
  return { event: read.event, file, folder: dirname(file) };
}
