import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SourcedEvent } from '../../src/job.js';
import { checkBrand } from '../../src/model/brand-contrast.js';
import type { Brand } from '../../src/model/brand.js';
import { FONT_ROLES } from '../../src/model/brand.js';
import { parseBrand } from '../../src/read/brand.js';
import { readEvents } from '../../src/read/read-events.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';
import { createWorkbench } from '../../src/workbench.js';

/** What templates/README.md says is tried here: its brands and its template draw without a finding. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = await readFile(join(root, 'templates/README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
const [small = '', whole = '', card = ''] = blocks;
const LOGOS = join(root, 'docs/examples/teluk');
const SECONDS = 1000;

let renderer: Renderer;
let event: SourcedEvent;
beforeAll(async () => {
  renderer = await createRenderer();
  const file = join(root, 'templates/events/naskah-kuno.yaml');
  const [read] = readEvents(await readFile(file), file).events;
  event = { event: read!.event, file, folder: dirname(file) };
}, 60 * SECONDS);

async function findingsOf(by: Renderer, brand: Brand, templates: string[], formats: string[]) {
  const sourced = { brand, file: 'brand.yaml', folder: LOGOS };
  const jobs = by.plan({ events: [event], brand: sourced, templates, formats });
  const pictures = await Promise.all(jobs.map((job) => by.render(job)));
  return pictures
    .flat()
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'note'));
}

/** The changes of a diff block: lines to replace and what replaces them. */
function changesIn(diff: string): { from: string; to: string }[] {
  return diff.split('\n\n').map((change) => {
    const lines = change.split('\n');
    const side = (sign: string) =>
      lines.filter((line) => line.startsWith(sign)).map((line) => `${line.slice(1)}\n`);
    return { from: side('-').join(''), to: side('+').join('') };
  });
}

describe('templates/README.md', () => {
  it.each([
    ['the small brand', small],
    ['the brand that says everything', whole],
  ])(
    '%s draws the announcements without a finding',
    async (_, text) => {
      const brand = parseBrand(text, 'brand.yaml');
      expect(checkBrand(brand)).toEqual([]);
      const templates = ['announce-type', 'announce-photo'];
      expect(await findingsOf(renderer, brand, templates, ['instagram-feed', 'x-post'])).toEqual(
        [],
      );
    },
    60 * SECONDS,
  );

  it('names every font role', () => {
    for (const role of FONT_ROLES) expect(whole).toContain(`${role}:`);
  });

  it(
    'its template draws in every shape without a finding',
    async () => {
      const by = await (await createWorkbench()).open({ text: card, file: 'kartu.yaml' });
      const brand = parseBrand(small, 'brand.yaml');
      const formats = ['instagram-feed', 'instagram-square', 'instagram-story', 'x-post'];
      expect(await findingsOf(by, brand, ['kartu'], formats)).toEqual([]);
    },
    60 * SECONDS,
  );

  it(
    'its changes are found in the copied template, and draw without a finding',
    async () => {
      let text = await readFile(join(root, 'templates/announce-type.yaml'), 'utf8');
      const changes = changesIn(/^```diff\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? '');
      expect(changes).toHaveLength(5);
      for (const { from, to } of changes) {
        expect(text.split(from)).toHaveLength(2);
        text = text.replace(from, to);
      }
      const by = await (await createWorkbench()).open({ text, file: 'kartu.yaml' });
      const brand = parseBrand(small, 'brand.yaml');
      const formats = ['instagram-feed', 'instagram-square', 'instagram-story', 'x-post'];
      expect(await findingsOf(by, brand, ['kartu'], formats)).toEqual([]);
    },
    60 * SECONDS,
  );

  it('its links and pictures are there', () => {
    const targets = [...readme.matchAll(/\]\((?!#|https?:)([^)]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) {
      expect([target, existsSync(join(root, 'templates', target))]).toEqual([target, true]);
    }
  });

  it('the example brand is the one that it shows', async () => {
    const example = parseBrand(await readFile(join(LOGOS, 'brand.yaml'), 'utf8'), 'brand.yaml');
    expect(example.surfaces).toEqual(parseBrand(small, 'brand.yaml').surfaces);
  });
});

describe('every template', () => {
  it('has a sample event that suits it, and a picture', async () => {
    for (const { id, sample, formats } of renderer.templates) {
      const file = join(root, 'templates', sample ?? 'none');
      const [read] = readEvents(await readFile(file), file).events;
      const brand = parseBrand(small, 'brand.yaml');
      const jobs = renderer.plan({
        events: [{ event: read!.event, file, folder: dirname(file) }],
        brand: { brand, file: 'brand.yaml', folder: LOGOS },
        formats: [formats?.only?.[0] ?? 'instagram-feed'],
      });
      expect(jobs.map(({ template }) => template.id)).toContain(id);
      expect(existsSync(join(root, `templates/previews/${id}.webp`))).toBe(true);
    }
  });
});
