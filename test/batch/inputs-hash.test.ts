import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInputsHash } from '../../src/batch/inputs-hash.js';
import { openJournal } from '../../src/batch/journal.js';
import { namePattern } from '../../src/batch/names.js';
import type { BatchRow } from '../../src/batch/rows.js';
import { drawRows } from '../../src/batch/run.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { createRenderer } from '../../src/renderer.js';
import { BRAND, source } from '../layout/scenes.js';
import { contentOf } from './world.js';

/** What changes which pictures, drawn for real: templates, fonts and words are in a folder of the test. */

const SHIPPED = fileURLToPath(new URL('../../', import.meta.url));
const PHOTOS = join(SHIPPED, 'templates/events/photos');
const TITLE = "- {kind: text, id: a, text: '{{ event.name }}', font: display}";
const PHOTO = '- {kind: image, id: b, source: photo, width: 50vmin, height: 50vmin}';

let folder = '';
let brand = BRAND;
let names: string[] = [];

const at = (...parts: string[]): string => join(folder, ...parts);
const putTemplate = (id: string, children: string): Promise<void> =>
  writeFile(at('templates', `${id}.yaml`), source(children).replace('id: test', `id: ${id}`));

function row(name: string): BatchRow {
  const image = name === 'Budi' ? { image: [{ contentUrl: 'foto.jpg' }] } : {};
  const fields: EventInput = { name, identifier: name.toLowerCase(), ...image };
  const event = { event: eventSchema.parse(fields), file: 'list.json', folder: at('list') };
  return { place: name, label: name, key: name, event, faults: [] };
}

interface Face {
  family: string;
  weight: number;
  file: string;
  sha256: string;
}

/** Lets the manifest name another file for the font of the titles. */
async function replaceFont(): Promise<void> {
  const manifest = JSON.parse(await readFile(at('fonts/manifest.json'), 'utf8')) as {
    faces: Face[];
  };
  const face = (family: string, weight: number) =>
    manifest.faces.find((one) => one.family === family && one.weight === weight)!;
  const { file, sha256 } = face('Archivo', 800);
  Object.assign(face('Fraunces', 600), { file, sha256 });
  await writeFile(at('fonts/manifest.json'), JSON.stringify(manifest));
}

/** A run of a process that has just begun: gives what it drew, as `template event`, and what failed. */
async function run() {
  const dirs = { fontsDir: at('fonts'), templatesDir: at('templates') };
  const renderer = await createRenderer(dirs);
  const drawn: string[] = [];
  const { kept, problems } = await drawRows(names.map(row), {
    renderer: {
      ...renderer,
      render: (job) => {
        drawn.push(`${job.template.id} ${job.event.event.name}`);
        return renderer.render(job);
      },
    },
    plan: ({ event }) =>
      renderer.plan({
        events: [event],
        brand: { brand, file: 'brand.yaml' },
        templates: ['one', 'two'],
        formats: ['custom-200x200'],
      }),
    jobs: 2,
    signal: new AbortController().signal,
    progress: () => undefined,
    folder: at('out'),
    journal: await openJournal(at('out')),
    inputsOf: (await createInputsHash(dirs)).inputsOf,
    nameOf: namePattern('{template}-{event}'),
  });
  return { drawn: drawn.sort(), kept, problems: problems.map(({ reason }) => reason.en) };
}

const ALL = ['one Ana', 'one Budi', 'two Ana', 'two Budi'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-inputs-'));
  brand = BRAND;
  names = ['Ana', 'Budi'];
  for (const name of ['templates', 'fonts', 'list', 'out']) await mkdir(at(name));
  await copyFile(join(SHIPPED, 'templates/strings.yaml'), at('templates/strings.yaml'));
  await putTemplate('one', TITLE);
  await putTemplate('two', `${TITLE}\n${PHOTO}`);
  for (const name of await readdir(join(SHIPPED, 'fonts'))) {
    if (name === 'manifest.json') await copyFile(join(SHIPPED, 'fonts', name), at('fonts', name));
    else await symlink(join(SHIPPED, 'fonts', name), at('fonts', name));
  }
  await copyFile(join(PHOTOS, 'call.jpg'), at('list/foto.jpg'));
  expect(await run()).toEqual({ drawn: ALL, kept: 0, problems: [] });
  expect(await run()).toEqual({ drawn: [], kept: 4, problems: [] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a batch draws again', () => {
  it('[D2] all documents of a template that changed, and none of the others', async () => {
    const before = await contentOf(at('out'));
    await putTemplate('one', TITLE.replace('event.name', 'event.name | upcase'));
    expect(await run()).toEqual({ drawn: ['one Ana', 'one Budi'], kept: 2, problems: [] });
    const changed = Object.entries(await contentOf(at('out')))
      .filter(([name, content]) => before[name] !== content)
      .map(([name]) => name);
    expect(changed).toEqual(['batch.json', 'one-ana.png', 'one-budi.png']);
  });

  it('[D2] all documents when a font changed', async () => {
    const before = await contentOf(at('out'));
    await replaceFont();
    expect(await run()).toEqual({ drawn: ALL, kept: 0, problems: [] });
    const now = await contentOf(at('out'));
    expect(Object.keys(before).filter((name) => before[name] === now[name])).toEqual([]);
    expect(await run()).toMatchObject({ drawn: [], kept: 4 });
  });

  it('[D2] none with a font file that isn’t the manifest’s, and says so', async () => {
    await rm(at('fonts/fraunces'));
    await mkdir(at('fonts/fraunces'));
    for (const name of await readdir(join(SHIPPED, 'fonts/fraunces'))) {
      await copyFile(join(SHIPPED, 'fonts/archivo/Archivo-800.ttf'), at('fonts/fraunces', name));
    }
    names = ['Ana', 'Budi', 'Citra'];
    const { kept, problems } = await run();
    expect(kept).toBe(4);
    expect(problems).toEqual(Array(2).fill(expect.stringContaining('differs from its hash')));
  });

  it('[D2] all documents when the fixed words or the brand changed', async () => {
    const words = await readFile(at('templates/strings.yaml'), 'utf8');
    await writeFile(at('templates/strings.yaml'), words.replace('Narasumber', 'Pembicara'));
    expect(await run()).toMatchObject({ drawn: ALL });
    brand = { ...BRAND, radius: { small: 2, large: 3 } };
    expect(await run()).toMatchObject({ drawn: ALL });
  });

  it('[D2] the documents of an event whose photo changed, under the same name', async () => {
    await copyFile(join(PHOTOS, 'chairs.jpg'), at('list/foto.jpg'));
    expect(await run()).toMatchObject({ drawn: ['one Budi', 'two Budi'], kept: 2 });
  });
});
