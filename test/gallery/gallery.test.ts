import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  BASELINES,
  checkAgainstBaseline,
  compare,
  decode,
  isWithinTolerance,
  toBaseline,
} from './baseline.js';
import { formatById } from '../../src/model/formats/index.js';
import { madeFor } from '../../src/plan.js';
import { openGallery, type Gallery } from './draw.js';
import { BRANDS, FORMATS, KNOWN, SCENES, TEMPLATES, type GalleryScene } from './scenes.js';

/** The gallery is the test: each scene is drawn, checked, and compared with its baseline. */

const ACCEPT = process.env['UPDATE_BASELINES'] === '1';
const SECONDS = 1000;
const TYPE = 'announce-type';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60 * SECONDS);
afterAll(() => gallery.close());

async function lookAt(scene: GalleryScene): Promise<void> {
  const pictures = await gallery.draw(scene);
  expect(pictures).toHaveLength(scene.pages ?? 1);
  const all = pictures.flatMap((picture) => picture.findings);
  const findings = all.filter(({ severity }) => severity !== 'note');
  const told = findings.map(({ rule, severity, where, message }) =>
    severity === 'warning' && scene.warnings.includes(rule)
      ? rule
      : `${severity}, ${rule} at ${where}: ${message.en}`,
  );
  expect([...new Set(told)].sort()).toEqual([...scene.warnings].sort());
  const faults: string[] = [];
  for (const [index, name] of baselinesOf(scene).entries()) {
    const fault = await checkAgainstBaseline(name, pictures[index]!.bytes, ACCEPT);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  expect(faults).toEqual([]);
}

/** A baseline for each page. */
function baselinesOf({ name, pages = 1 }: GalleryScene): string[] {
  return pages === 1
    ? [name]
    : Array.from({ length: pages }, (_, index) => `${name}--p${index + 1}`);
}

const isKnown = ({ name }: GalleryScene): boolean => Object.hasOwn(KNOWN, name);
const RIGHT = SCENES.filter((scene) => !isKnown(scene));
const WRONG = SCENES.filter(isKnown);

describe('[Y1] scenes', () => {
  it.each(RIGHT.map((scene) => [scene.name, scene] as const))(
    '%s',
    (_, scene) => lookAt(scene),
    30 * SECONDS,
  );

  for (const scene of WRONG) {
    it.failing(`${scene.name}: ${KNOWN[scene.name]}`, () => lookAt(scene), 30 * SECONDS);
  }

  it('know no wrong scene that does not exist', () => {
    expect(WRONG).toHaveLength(Object.keys(KNOWN).length);
  });
});

describe('[Y1] the comparison', () => {
  const scene = SCENES.find(({ event, template }) => event === 'paid' && template === TYPE)!;
  let drawn: Uint8Array;
  beforeAll(async () => {
    drawn = (await gallery.draw(scene))[0]!.bytes;
  }, 30 * SECONDS);

  const differenceTo = async (other: Uint8Array): Promise<boolean> => {
    const [before, after] = await Promise.all([drawn, other].map(toBaseline));
    return !isWithinTolerance(compare(await decode(before!), await decode(after!)));
  };

  it('sees one changed figure', async () => {
    const job = await gallery.job(scene);
    const event = { ...job.event.event, startDate: '2027-09-14T09:00' };
    const format = { ...job.format, types: ['png'] as const, maxBytes: Infinity };
    const changed = { ...job, event: { ...job.event, event }, format, type: 'png' as const };
    const [picture] = await gallery.renderer.render(changed);
    expect(await differenceTo(picture!.bytes)).toBe(true);
  }, 30_000);

  it('leaves two levels of another rounding out', async () => {
    const { data, width, height } = await decode(drawn);
    const rounded = data.map((level, at) =>
      at % 4 === 3 ? level : Math.min(255, Math.max(0, level + ((at * 7919) % 5) - 2)),
    );
    const other = await sharp(rounded, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
    expect(await differenceTo(other)).toBe(false);
  }, 30_000);
});

describe('the choice of scenes', () => {
  it('[Y2] has every template in every representative format and brand, and every format in both brands', () => {
    const seen = new Set(
      SCENES.flatMap(({ template, format, brand }) => [
        `${template} ${format}`,
        `${template} ${brand}`,
        `${format} ${brand}`,
      ]),
    );
    const wanted = [
      ...gallery.renderer.templates.flatMap((template) =>
        FORMATS.filter((format) => madeFor(template, formatById(format))).map(
          (format) => `${template.id} ${format}`,
        ),
      ),
      ...TEMPLATES.flatMap((template) => BRANDS.map((brand) => `${template} ${brand}`)),
      ...FORMATS.flatMap((format) => BRANDS.map((brand) => `${format} ${brand}`)),
    ];
    expect(wanted.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  it('[Y2] has every hard event, and no name twice', async () => {
    const files = await readdir(new URL('events', import.meta.url));
    const drawn = new Set(SCENES.map(({ event }) => `${event}.yaml`));
    expect(files.filter((file) => !drawn.has(file))).toEqual([]);
    expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length);
  });
});

describe('the baselines', () => {
  it('[Y3] are those of the scenes, each at most 80 KB and together 4 MB', async () => {
    const files = await readdir(BASELINES);
    const names = RIGHT.flatMap(baselinesOf).map((name) => `${name}.webp`);
    expect(files.sort()).toEqual(names.sort());
    const sizes = await Promise.all(
      files.map(async (file) => [file, (await stat(join(BASELINES, file))).size] as const),
    );
    expect(sizes.filter(([, bytes]) => bytes > 80_000)).toEqual([]);
    expect(sizes.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(4_000_000);
  });
});
