import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputError } from '../../src/errors.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { FORMATS, formatById } from '../../src/model/formats/index.js';
import { madeFor, type PlanRequest } from '../../src/plan.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';
import { BRAND, source } from '../layout/scenes.js';

const TEXT = "- {kind: text, id: a, text: '{{ event.name }}'}";
const named = (id: string, head?: string) =>
  source(TEXT, head === undefined ? {} : { head }).replace('id: test', `id: ${id}`);

let folder = '';
let renderer: Renderer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-templates-'));
  const strings = new URL('../../templates/strings.yaml', import.meta.url);
  await writeFile(join(folder, 'strings.yaml'), await readFile(strings));
  await writeFile(join(folder, 'all.yaml'), named('all'));
  await writeFile(join(folder, 'b.yaml'), named('only', 'formats: {only: [x-post, open-graph]}'));
  await writeFile(join(folder, 'c.yml'), named('except', 'formats: {except: [x-post]}'));
  await writeFile(join(folder, 'd.yaml'), named('speakers', 'suits: people.speakers.size > 1'));
  await writeFile(join(folder, 'notes.txt'), 'no template');
  renderer = await createRenderer({ templatesDir: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function whole(request: Partial<PlanRequest>, fields: Partial<EventInput> = {}): PlanRequest {
  const event = eventSchema.parse({ name: 'Kelas', ...fields });
  const brand = { brand: BRAND, file: 'b.yaml' };
  return { events: [{ event, file: 'a.yaml' }], brand, ...request };
}
const plan = (request: Partial<PlanRequest> = {}, fields: Partial<EventInput> = {}) =>
  renderer.plan(whole(request, fields));
const notes = (request: Partial<PlanRequest>) => renderer.planNotes(whole(request));
function faultsOf(request: Partial<PlanRequest>): InputError['faults'] {
  try {
    plan(request);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}
const jobs = (...given: Parameters<typeof plan>) =>
  plan(...given).map(({ template, format, language }) => `${template.id} ${format.id} ${language}`);

describe('plan', () => {
  it('[B60] reads every template of a folder, in the order of their files', () => {
    expect(renderer.templates.map(({ id }) => id)).toEqual(['all', 'only', 'except', 'speakers']);
  });

  it('[B60] lists the faults of all templates at once', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'siar-broken-'));
    await writeFile(join(broken, 'strings.yaml'), '{id: {}, en: {}, ar: {}}');
    await writeFile(join(broken, 'a.yaml'), named('a').replace('kind: text', 'kind: texts'));
    await writeFile(join(broken, 'b.yaml'), named('b').replace('event.name', 'evnt.name'));
    const failed = await createRenderer({ templatesDir: broken }).catch((error: unknown) => error);
    await rm(broken, { recursive: true });
    expect(failed).toBeInstanceOf(InputError);
    const files = (failed as InputError).faults.map(({ file }) => file?.slice(-6));
    expect(new Set(files)).toEqual(new Set(['a.yaml', 'b.yaml']));
  });

  it('[B61] makes all that suits when nothing is named', () => {
    const made = plan();
    const formats = (id: string) =>
      made.filter(({ template }) => template.id === id).map(({ format }) => format.id);
    const screens = FORMATS.filter(({ platform }) => platform !== 'print');
    expect(formats('all')).toEqual(screens.map(({ id }) => id));
    expect(formats('only').sort()).toEqual(['open-graph', 'x-post']);
    expect(formats('except')).toHaveLength(screens.length - 1);
    expect(formats('except')).not.toContain('x-post');
    expect(formats('speakers')).toEqual([]);
  });

  it('[B61] asks the template whether it suits the event', () => {
    const people = [{ name: 'Ana' }, { name: 'Budi' }];
    expect(jobs({ formats: ['x-post'] }, { people })).toContain('speakers x-post id');
    expect(jobs({ formats: ['x-post'] })).not.toContain('speakers x-post id');
  });

  it('[B61] makes a named template, whether it suits the event or not', () => {
    expect(jobs({ templates: ['speakers'], formats: ['x-post'] })).toEqual(['speakers x-post id']);
  });

  it('[B61] makes a named format by the templates alone that are made for it', () => {
    expect(jobs({ formats: ['x-post'] })).toEqual(['all x-post id', 'only x-post id']);
    expect(jobs({ formats: ['instagram-square'] })).toEqual([
      'all instagram-square id',
      'except instagram-square id',
    ]);
  });

  it('[B61] makes a size of one’s own by every template', () => {
    const made = ['all', 'only', 'except'].map((id) => `${id} custom-600x600 id`);
    expect(jobs({ formats: ['custom-600x600'] })).toEqual(made);
    expect(jobs({ templates: ['only'], formats: ['custom-600x600'] })).toEqual([made[1]]);
  });

  it('[B66] refuses a named template that is made for none of the named formats', () => {
    const faults = faultsOf({
      templates: ['only', 'all', 'except'],
      formats: ['x-post', 'instagram-square'],
    });
    expect(faults).toEqual([]);
    const [fault, ...others] = faultsOf({
      templates: ['only', 'all'],
      formats: ['instagram-square', 'whatsapp-chat'],
    });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      path: 'format',
      expected: {
        en: 'a format that "only" is made for: x-post, open-graph, or a size as custom-1000x500',
        id: 'format yang didukung templat "only": x-post, open-graph, atau ukuran seperti custom-1000x500',
      },
      got: 'instagram-square, whatsapp-chat',
    });
    expect(faultsOf({ templates: ['except'], formats: ['x-post'] })[0]?.expected.en).toMatch(
      /"except" is made for: instagram-feed, (?!.*x-post)/,
    );
  });

  it('[B66] tells every named template of the kind at once, and no template that isn’t named', () => {
    const formats = ['x-post'];
    expect(faultsOf({ templates: ['only', 'except'], formats })).toHaveLength(1);
    expect(faultsOf({ templates: ['only', 'only'], formats: ['tiktok-photo'] })).toHaveLength(2);
    expect(faultsOf({ formats: ['tiktok-photo'] })).toEqual([]);
    expect(faultsOf({ templates: ['only'], formats: [] })).toEqual([]);
  });

  it('[B66] draws a named template in the formats that it is made for, and notes the others', () => {
    const templates = ['all', 'only'];
    const formats = ['x-post', 'tiktok-photo', 'whatsapp-chat', 'custom-600x600'];
    expect(jobs({ templates, formats })).toEqual([
      ...formats.map((format) => `all ${format} id`),
      'only x-post id',
      'only custom-600x600 id',
    ]);
    const [note, ...others] = notes({ templates, formats });
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      rule: 'template-formats',
      severity: 'note',
      where: 'only',
      message: {
        en: 'Not drawn in tiktok-photo, whatsapp-chat, which the template is not made for.',
        id: expect.stringContaining('tiktok-photo, whatsapp-chat'),
      },
      advice: { en: 'It is made for x-post, open-graph, or a size as custom-1000x500.' },
    });
    expect([
      notes({ templates }),
      notes({ formats }),
      notes({ templates: ['all'], formats }),
    ]).toEqual([[], [], []]);
  });

  it('[B62] speaks the event’s language where the template can, else its first', () => {
    const language = (inLanguage: string[], languages?: PlanRequest['languages']) =>
      jobs(
        { templates: ['all'], formats: ['x-post'], ...(languages && { languages }) },
        { inLanguage },
      );
    expect(language(['en-GB'])).toEqual(['all x-post en']);
    expect(language(['jv', 'ar'])).toEqual(['all x-post ar']);
    expect(language(['jv'])).toEqual(['all x-post id']);
    expect(language([], ['en', 'id'])).toEqual(['all x-post en', 'all x-post id']);
  });

  it('[B63] an unknown template or format is an error that lists what there is', () => {
    expect(() => plan({ templates: ['nope'] })).toThrow(InputError);
    expect(() => plan({ templates: ['nope'] })).toThrow(
      /one of all, only, except, speakers; got "nope"/,
    );
    expect(() => plan({ formats: ['myspace'] })).toThrow(
      /one of instagram-feed, .*; got "myspace"/,
    );
    expect(() => renderer.fields('nope')).toThrow(/one of all/);
  });

  it('[B61] a format list may both name and except', () => {
    const template = renderer.templates[0]!;
    const formats = { only: ['x-post', 'open-graph'], except: ['x-post'] };
    const made = FORMATS.filter((format) => madeFor({ ...template, formats }, format));
    expect(made.map(({ id }) => id)).toEqual(['open-graph']);
    expect(madeFor({ ...template, formats }, formatById('custom-700x700'))).toBe(true);
    expect(madeFor(template, formatById('custom-700x700'))).toBe(true);
  });
});
