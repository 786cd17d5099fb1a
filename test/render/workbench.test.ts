import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { InputError } from '../../src/errors.js';
import { eventSchema } from '../../src/model/event.js';
import type { Renderer } from '../../src/renderer.js';
import { createWorkbench, type Workbench } from '../../src/workbench.js';
import { BRAND, source } from '../layout/scenes.js';

const PHOTO = '- {kind: image, id: photo, width: 100vw, height: 100vh, source: photo}';
const NAME = "- {kind: text, id: a, text: '{{ event.name }}'}";

let folder = '';
let workbench: Workbench;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-workbench-'));
  workbench = await createWorkbench();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const photo = (background: string): Promise<unknown> =>
  sharp({ create: { width: 200, height: 200, channels: 3, background } })
    .png()
    .toFile(join(folder, 'a.png'));

async function draw(renderer: Renderer): Promise<string> {
  const event = eventSchema.parse({ name: 'Kelas', image: [{ contentUrl: 'a.png' }] });
  const [job] = renderer.plan({
    events: [{ event, file: 'a.yaml', folder }],
    brand: { brand: BRAND, file: 'b.yaml' },
    formats: ['custom-200x200'],
  });
  const [picture] = job ? await renderer.render(job) : [];
  return Buffer.from(picture?.bytes ?? []).toString('base64');
}

describe('workbench', () => {
  it('[B64] draws a template from memory, and another after it', async () => {
    const first = await workbench.open({ text: source(NAME), file: 'mine.yaml' });
    expect(first.templates.map(({ id }) => id)).toEqual(['test']);
    const other = source(NAME).replace('surface: paper', 'surface: accent');
    const second = await workbench.open({ text: other, file: 'mine.yaml' });
    expect(await draw(second)).not.toBe(await draw(first));
    expect(workbench.picturesUsed()).toEqual([]);
  });

  it('[B64] checks it as those of the folder', async () => {
    const text = source(
      '- {kind: text, id: a, text: \'{{ "no-such-word" | t }} {{ evnt.name }}\'}',
    );
    const failed = await workbench
      .open({ text, file: 'mine.yaml' })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InputError);
    const told = (failed as InputError).faults.map(({ file, got }) => `${file} ${got}`);
    expect(told).toContain('mine.yaml "evnt"');
    expect(told).toContain('mine.yaml none');
  });

  it('[B64] tells missing words as a fault of their file', async () => {
    const bare = await createWorkbench({ templatesDir: folder });
    const failed = await bare
      .open({ text: source(NAME), file: 'mine.yaml' })
      .catch((error: unknown) => error);
    expect((failed as InputError).faults).toMatchObject([{ file: join(folder, 'strings.yaml') }]);
    await writeFile(join(folder, 'strings.yaml'), '{id: {}, en: {}, ar: {}}');
    expect((await bare.open({ text: source(NAME), file: 'mine.yaml' })).templates).toHaveLength(1);
  });

  it('[B65] keeps pictures until it is told to forget them', async () => {
    await photo('#ff0000');
    const renderer = await workbench.open({ text: source(PHOTO), file: 'mine.yaml' });
    const red = await draw(renderer);
    expect(workbench.picturesUsed()).toEqual([join(folder, 'a.png')]);
    await photo('#0000ff');
    const again = await workbench.open({ text: source(PHOTO), file: 'mine.yaml' });
    expect(await draw(again)).toBe(red);
    workbench.forgetPictures();
    expect(await draw(await workbench.open({ text: source(PHOTO), file: 'mine.yaml' }))).not.toBe(
      red,
    );
  });
});
