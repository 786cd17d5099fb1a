import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../src/layout/lay-out.js';
import type { ImageRequest } from '../../src/model/assets.js';
import { formatById } from '../../src/model/formats/index.js';
import { Rasters } from '../../src/output/rasters.js';
import { pixels } from './pixels.js';
import { CHILDREN, EVENT } from './sample.js';
import {
  backdropOf,
  boundDocument,
  BRAND,
  laidOut,
  laidPage,
  loadPixel,
  PORTS,
  sceneLayer,
  svgOf,
} from './scenes.js';

describe('the scene', () => {
  it('[G14] lists what is drawn in paint order, frames below what is in them', async () => {
    const page = await laidPage(CHILDREN, { event: EVENT });
    const ids = page.layers.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['root', 'panel', 'panel.border', 'pattern', 'photo']);
    expect(ids.indexOf('badge')).toBe(ids.indexOf('badge.text') - 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[G14] draws a border on one side as a rectangle of its own', async () => {
    const page = await laidPage(CHILDREN, { event: EVENT });
    const panel = sceneLayer(page, 'panel')!.box;
    expect(sceneLayer(page, 'panel.border')).toMatchObject({
      kind: 'shape',
      fill: BRAND.surfaces.primary.accent,
      box: { x: 0, y: panel.height - 5, width: 1000, height: 5 },
    });
  });

  it('[G15] a tall logo is higher than a wide one, and has less area', async () => {
    const page = await laidPage(
      '- {kind: logos, id: l, size: 3rem, include: [brand, organizers]}',
      { event: { organizer: [{ name: 'Tall', logo: 'tall.svg' }] } },
    );
    const [wide, tall] = ['l[0]', 'l[1]'].map((id) => sceneLayer(page, id)!.box);
    const area = (box = { width: 0, height: 0 }) => box.width * box.height;
    expect(tall!.height / wide!.height).toBeGreaterThan(1.8);
    expect(area(wide) / area(tall)).toBeGreaterThan(1.4);
    expect(wide!.width / wide!.height).toBeCloseTo(4, 1);
    expect(tall!.width / tall!.height).toBeCloseTo(0.5, 1);
  });

  it('[G15] very long logos are bounded, and none is stretched', async () => {
    const organizer = [
      { name: 'Ribbon', logo: 'ribbon.svg' },
      { name: 'Needle', logo: 'needle.svg' },
    ];
    const page = await laidPage('- {kind: logos, id: l, size: 3rem, include: [organizers]}', {
      event: { organizer },
    });
    const [ribbon, needle] = ['l[0]', 'l[1]'].map((id) => sceneLayer(page, id)!.box);
    expect(ribbon!.width / ribbon!.height).toBeCloseTo(12, 0);
    expect(needle!.height / needle!.width).toBeCloseTo(8, 0);
    expect(ribbon!.width).toBeLessThan(400);
    expect(needle!.height).toBeLessThan(360);
  });

  it('[G43] a picture that is shown whole keeps its shape and stays within its bounds', async () => {
    const whole = (contentUrl: string, more = 'width: 24vmin, height: 10vmin') =>
      laidPage(`- {kind: image, id: s, source: photo, fit: contain, ${more}}`, {
        event: { image: [{ contentUrl }] },
      });
    expect(sceneLayer(await whole('tall.svg'), 's')?.box).toMatchObject({ width: 50, height: 100 });
    const ribbon = sceneLayer(await whole('ribbon.svg'), 's')!.box;
    expect([ribbon.width, ribbon.height]).toEqual([240, 20]);
    await expect(whole('tall.svg', 'width: 50%')).rejects.toThrow('width and height are lengths');
  });

  it('[G16] asks for pictures at the size of their boxes, around their focal point', async () => {
    const asked: ImageRequest[] = [];
    const document = boundDocument(
      '- {kind: image, id: a, source: photo, width: 33.33vmin, height: 20vmin}',
      { event: { image: [{ contentUrl: 'a.jpg', focalPoint: { x: 0.2, y: 0.8 } }] } },
    );
    const loadImage: typeof loadPixel = (request) => {
      asked.push(request);
      return loadPixel(request);
    };
    await layOut(document, { ...PORTS, loadImage });
    expect(asked).toEqual([
      {
        source: 'a.jpg',
        owner: 'event',
        fit: 'cover',
        width: 333,
        height: 200,
        focalPoint: { x: 0.2, y: 0.8 },
      },
    ]);
  });

  it('[G17] doesn’t draw what lies wholly off the page: resvg would end the process', async () => {
    const at = (left: string) => `
      - {kind: text, id: t, text: x}
      - {kind: image, id: a, source: photo, position: absolute, top: '0', left: ${left}, width: 20vw, height: 20vw, radius: large}
    `;
    const event = { image: [{ contentUrl: 'a.jpg' }] };
    const images = (svg: string) => svg.match(/<image/g)?.length ?? 0;
    for (const left of ['120vw', '300vw', '-20vw', '-400vw']) {
      const page = await laidPage(at(left), { event });
      expect([left, images(svgOf(page))]).toEqual([left, 0]);
      expect(pixels(svgOf(page)).width).toBe(1000);
    }
    expect(images(svgOf(await laidPage(at('90vw'), { event })))).toBe(1);
  });

  it('[G18] the backdrop is the page without its texts', async () => {
    const ink = '#fafafa';
    const { surfaces } = BRAND;
    const brand = { ...BRAND, surfaces: { ...surfaces, primary: { ...surfaces.primary, ink } } };
    const [page] = (await laidOut(CHILDREN, { event: EVENT, brand })).pages;
    const other = await laidOut('- {kind: text, id: t, text: a}');
    expect(svgOf(page!)).toContain(`fill="${ink}"`);
    expect(backdropOf(page!)).not.toContain(ink);
    expect(backdropOf(page!)).toContain('<image');
    const { data } = pixels(backdropOf(other.pages[0]!));
    expect(data.every((value) => value === 255)).toBe(true);
  });

  it('[O39] a pattern is drawn in its own box, wherever it stands', async () => {
    const page = await laidPage(
      '- {kind: shape, id: s, shape: pattern, tile: 20vmin, position: absolute, right: "0", bottom: "0", width: 30vw, height: 10vw}',
    );
    const pattern = page.operations.find(({ id }) => id === 's')!;
    expect(pattern.box).toMatchObject({ x: 700, width: 300, height: 100 });
    expect(pattern.fromCorner).toBeUndefined();
    const inBox = await new Rasters(0).get(pattern, []);
    const fromCorner = await new Rasters(0).get({ ...pattern, fromCorner: true }, []);
    expect(inBox.data.some((value) => value !== 0)).toBe(true);
    expect(Buffer.compare(inBox.data, fromCorner.data)).toBe(0);
  });

  it('[G19] a QR code is square and holds its address', async () => {
    const page = await laidPage(CHILDREN, { event: EVENT });
    const qr = sceneLayer(page, 'qr');
    expect(qr).toMatchObject({ kind: 'qr', value: 'https://example.org/daftar', dark: '#000000' });
    expect([qr!.box.width, qr!.box.height]).toEqual([120, 120]);
    const alone = await laidPage('- {kind: qr, id: qr, value: registration.url, width: 50vw}', {
      event: EVENT,
    });
    const { modules } = sceneLayer(alone, 'qr') as { modules: number };
    const { width, data } = pixels(svgOf(alone));
    const dark = (x: number, y: number) => data[(y * width + x) * 4]! < 128;
    // Four light modules around it; then the corner of a finder pattern.
    const module = 500 / (modules + 8);
    expect(dark(Math.round(3.5 * module), Math.round(4.5 * module))).toBe(false);
    expect(dark(Math.round(4.5 * module), Math.round(4.5 * module))).toBe(true);
    expect(dark(Math.round(5.5 * module), Math.round(5.5 * module))).toBe(false);
  });

  it('[G19] what is to be read lies inside the safe zone', async () => {
    const format = 'instagram-story';
    const { safe, height } = formatById(format);
    const children = `
      - kind: frame
        id: body
        flexGrow: 1
        safe: [top, bottom]
        justifyContent: space-between
        children: [{kind: text, id: a, text: Atas}, {kind: text, id: b, text: Bawah}]
    `;
    const page = await laidPage(children, { format });
    expect(sceneLayer(page, 'a')!.box.y).toBe(safe.top);
    const { y, height: of } = sceneLayer(page, 'b')!.box;
    expect(y + of).toBe(height - safe.bottom);
  });
});
