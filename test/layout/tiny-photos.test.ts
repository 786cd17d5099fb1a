import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../src/layout/lay-out.js';
import type { LoadImage } from '../../src/model/assets.js';
import type { EventInput } from '../../src/model/event.js';
import { pixels } from './pixels.js';
import type { ScenePage } from '../../src/model/scene.js';
import { boundDocument, loadPixel, PORTS, sceneLayer, svgOf } from './scenes.js';

/** Photos with too few pixels for their boxes. A box of 50vmin is 500 px here. */

const CHILDREN = `
- {kind: image, id: photo, source: photo, width: 50vmin, height: 50vmin}
- {kind: text, id: below, style: body, text: 'Di bawah foto'}`;
const EVENT = { image: [{ contentUrl: 'a.jpg' }] };

async function page(
  natural: { width: number; height: number },
  more = {},
  children = CHILDREN,
  event: Partial<EventInput> = EVENT,
) {
  const loadImage: LoadImage = async (request) => ({
    ...(await loadPixel(request)),
    natural,
    ...more,
  });
  const { pages } = await layOut(boundDocument(children, { event }), {
    ...PORTS,
    loadImage,
  });
  return pages[0]!;
}

function fillOf(tiny: ScenePage): string | null {
  const layer = sceneLayer(tiny, 'behind');
  return layer?.kind === 'shape' ? layer.fill : null;
}

describe('tiny photos', () => {
  it('[G37] nobody is credited for a photo that is left out', async () => {
    const credit = `${CHILDREN}
- {kind: text, id: credit, role: credit, style: caption, text: 'Foto: {{ photo.creditText }}'}`;
    const event = { image: [{ contentUrl: 'a.jpg', creditText: 'Ana' }] };
    const enough = await page({ width: 400, height: 400 }, {}, credit, event);
    expect(sceneLayer(enough, 'credit')).toMatchObject({ text: 'Foto: Ana' });
    const tiny = await page({ width: 20, height: 20 }, {}, credit, event);
    expect(sceneLayer(tiny, 'credit')).toBeUndefined();
    expect(sceneLayer(tiny, 'below')?.box).toEqual(sceneLayer(enough, 'below')?.box);
  });

  it('[G37] up to 2.5 times a photo is drawn, beyond that it is left out and listed', async () => {
    const enough = await page({ width: 200, height: 200 });
    expect(enough.tinyPhotos).toEqual([]);
    expect(sceneLayer(enough, 'photo')).toMatchObject({ scale: { x: 2.5, y: 2.5 } });
    const tiny = await page({ width: 199, height: 400 });
    expect(sceneLayer(tiny, 'photo')).toBeUndefined();
    expect(tiny.tinyPhotos).toMatchObject([
      { id: 'photo', source: 'a.jpg', natural: { width: 199, height: 400 } },
    ]);
    expect(tiny.tinyPhotos[0]?.scale).toBeCloseTo(500 / 199);
    expect(svgOf(tiny)).not.toContain('<image');
  });

  it('[G37] nothing else moves', async () => {
    const [enough, tiny] = await Promise.all([
      page({ width: 2000, height: 2000 }),
      page({ width: 20, height: 20 }),
    ]);
    const rest = enough.layers.filter(({ id }) => id !== 'photo');
    expect(tiny.layers).toEqual(rest);
    expect(tiny.tinyPhotos[0]?.box).toEqual(sceneLayer(enough, 'photo')?.box);
  });

  it('[G37] what stands behind it shows', async () => {
    const behind = `
- {kind: shape, id: behind, shape: rectangle, fill: accent, position: absolute, top: '0', left: '0', width: 50vmin, height: 50vmin}
- {kind: image, id: photo, source: photo, position: absolute, top: '0', left: '0', width: 50vmin, height: 50vmin}`;
    const tiny = await page({ width: 20, height: 20 }, {}, behind);
    const { data, width } = pixels(svgOf(tiny));
    const middle = data.subarray((250 * width + 250) * 4, (250 * width + 250) * 4 + 3);
    expect(`#${Buffer.from(middle).toString('hex')}`).toBe(fillOf(tiny));
  });

  it('[G37] the longest side does not help: what is drawn counts', async () => {
    expect((await page({ width: 4000, height: 150 })).tinyPhotos[0]?.scale).toBeCloseTo(500 / 150);
    expect((await page({ width: 4000, height: 300 })).tinyPhotos).toEqual([]);
  });

  it('[G37] drawings and logos are exempt; a dark photo says so', async () => {
    expect((await page({ width: 10, height: 10 }, { vector: true })).tinyPhotos).toEqual([]);
    const logos = '- {kind: logos, id: l, size: 30vmin, include: [brand]}';
    expect((await page({ width: 10, height: 10 }, {}, logos)).tinyPhotos).toEqual([]);
    const dark = await page({ width: 900, height: 900 }, { dark: true });
    expect(sceneLayer(dark, 'photo')).toMatchObject({ dark: true, owner: 'event' });
  });

  it('[G16] a person’s photo is asked for as a person’s', async () => {
    const asked: (string | undefined)[] = [];
    const event = { ...EVENT, people: [{ name: 'Ana', image: { contentUrl: 'ana.jpg' } }] };
    const children = `
- {kind: repeat, id: r, for: people.speakers, as: person,
   item: {kind: image, id: face, source: person.photo, width: 10vmin, height: 10vmin}}
- {kind: image, id: photo, source: photo, width: 10vmin, height: 10vmin}`;
    const loadImage: LoadImage = (request) => {
      asked.push(request.subject);
      return loadPixel(request);
    };
    await layOut(boundDocument(children, { event }), { ...PORTS, loadImage });
    expect(asked).toEqual(['person', undefined]);
  });
});
