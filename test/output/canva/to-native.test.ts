import { describe, expect, it } from '@jest/globals';
import type { SceneLayer, ScenePage } from '../../../src/model/scene.js';
import {
  leavesOf,
  type NativeImage,
  type NativePage,
  type NativeText,
} from '../../../src/output/canva/native.js';
import { toNative } from '../../../src/output/canva/to-native.js';
import { box, image, path, qrCode, shape, text } from '../../checks/scene-builder.js';

/** A page of these layers on 1080×1350. */
function native(...layers: SceneLayer[]): NativePage {
  const page: ScenePage = {
    ...{ id: 'page', width: 1080, height: 1350, layers, alt: 'A post', backdrop: [] },
    ...{ dropped: [], tinyPhotos: [], overflowing: [] },
    operations: layers.map(({ id, box: own }) => ({
      ...{ id, key: id, box: own, images: new Map() },
      markup: `<image href="data:image/svg+xml;base64,${btoa(`<svg id="tile" data-of="${id}"><rect fill="url(#tile)"/></svg>`)}"/>`,
    })),
  };
  const ids = { event: 'webinar', template: 'quote', format: 'x-post', brand: 'nuraga' };
  return toNative({ ...ids, language: 'id', pages: [page] }, 'Webinar')[0]!;
}

const only = (page: NativePage) => leavesOf(page)[0]!;

describe('a page', () => {
  it('[N2] takes the layer that fills it for its background', () => {
    const page = native(
      shape('ground', box(0, 0, 1080, 1350), { fill: '#0b3d2e' }),
      text('title', 'Judul'),
    );
    expect(page.background).toBe('#0b3d2e');
    expect(page.elements.map(({ slot }) => slot)).toEqual(['title']);
  });

  it('[N2] keeps a see-through, rounded or smaller ground as an element', () => {
    for (const changed of [
      { opacity: 0.5 },
      { radius: 4 },
      { fill: null, stroke: { color: '#000000', width: 2 } },
    ]) {
      const page = native(shape('ground', box(0, 0, 1080, 1350), changed));
      expect([page.background, page.elements.length]).toEqual(['#ffffff', 1]);
    }
    expect(native(shape('ground', box(0, 0, 1080, 900))).elements).toHaveLength(1);
  });

  it('[N3] leaves out what lies off the page', () => {
    expect(
      native(shape('off', box(1080, 0, 40, 40)), shape('on', box(1079, 0, 40, 40))).elements,
    ).toHaveLength(1);
  });
});

describe('a text', () => {
  it('[N4] stands by its whole line boxes, however its own box is trimmed', () => {
    const layer = text('title', 'Dua\nbaris', { at: [100, 410], fontSize: 40, lineHeight: 60 });
    for (const line of layer.lines) line.full = { ...line.full, y: line.full.y - 12 };
    const made = only(native(layer)) as NativeText;
    expect(made).toMatchObject({
      top: 398,
      left: 100,
      height: 120,
      lineHeightEm: 1.5,
      lines: ['Dua', 'baris'],
    });
  });

  it('[N5] has room at the end of its longest line, so that nothing breaks anew', () => {
    const layer = text('title', 'Judul', { fontSize: 40, box: box(100, 400, 300, 60) });
    layer.lines[0]!.full = box(100, 400, 300, 60);
    expect(only(native(layer)).width).toBeGreaterThan(302);
  });

  it.each([
    ['left', 'ltr', 'start'],
    ['right', 'ltr', 'end'],
    ['right', 'rtl', 'start'],
    ['left', 'rtl', 'end'],
    ['center', 'rtl', 'center'],
  ] as const)('[N6] aligned %s in %s is %s', (align, direction, expected) => {
    expect(only(native(text('title', 'Judul', { align, direction })))).toMatchObject({
      align: expected,
    });
  });

  it('[N6] keeps the edge that its lines meet at', () => {
    const at = (align: 'center' | 'right') => {
      const layer = text('title', 'Judul', { align });
      layer.lines[0]!.full = box(500, 400, 200, 60);
      return only(native(layer));
    };
    const centred = at('center');
    const right = at('right');
    expect(centred.left + centred.width / 2).toBe(600);
    expect(right.left + right.width).toBe(700);
  });

  it('[N7] keeps within what Canva takes', () => {
    const layer = text('title', 'Judul', { fontSize: 20, lineHeight: 80, letterSpacing: 40 });
    expect(only(native(layer))).toMatchObject({ lineHeightEm: 2.5, letterSpacingEm: 0.8 });
  });
});

describe('shapes and pictures', () => {
  it('[N8] makes an image of a square photo and a filled shape of a round one', () => {
    expect(only(native(image('photo', box(0, 0, 400, 400)))).kind).toBe('image');
    const round = only(native(image('photo', box(0, 0, 400, 400), { radius: 200, alt: 'Sri' })));
    expect(round).toMatchObject({ kind: 'shape', paths: [{ fill: { alt: 'Sri' } }] });
  });

  it('[N9] makes a picture of a gradient above its fill, and says why', () => {
    const graded = shape('fade', box(0, 0, 400, 200), {
      fill: '#ffffff',
      gradient: { color: '#0b3d2e', angle: 180, from: 1, to: 0 },
    });
    const page = native(graded);
    expect(page.elements.map(({ kind, slot }) => [kind, slot])).toEqual([
      ['shape', 'fade'],
      ['image', 'fade.gradient'],
    ]);
    const picture = page.elements[1] as NativeImage;
    expect(picture.pictured?.en).toContain('gradient');
    // From the top edge, opaque, to the bottom edge.
    expect(picture.picture.source).toMatchObject({
      svg: expect.stringMatching(/x1="200" y1="0" x2="200" y2="200".*offset="0"[^/]*opacity="1"/),
    });
  });

  it('[N10] makes one picture of an ornament and the gradient on it, each with its own ids', () => {
    const page = native(
      path('ornament', box(0, 100, 400, 200), { opacity: 0.8 }),
      shape('fade', box(0, 50, 400, 100), {
        fill: null,
        gradient: { color: '#0b3d2e', angle: 180, from: 1, to: 0 },
      }),
    );
    expect(page.elements).toHaveLength(1);
    const merged = page.elements[0] as NativeImage;
    expect(merged).toMatchObject({ slot: 'ornament', top: 50, height: 250, opacity: 1 });
    const svg = 'svg' in merged.picture.source ? merged.picture.source.svg : '';
    expect(svg).toContain('opacity="0.8"');
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('[N10] leaves a QR code, and pictures that only stand side by side, alone', () => {
    expect(
      native(path('a', box(0, 0, 100, 100)), path('b', box(100, 0, 100, 100))).elements,
    ).toHaveLength(2);
    expect(
      native(path('a', box(0, 0, 100, 100)), qrCode('qr', box(0, 0, 100, 100))).elements,
    ).toHaveLength(2);
  });

  it('[N11] groups a row of logos, and never a text', () => {
    const page = native(
      image('logos[0]', box(100, 1200, 80, 40)),
      image('logos[1]', box(200, 1210, 90, 40)),
      text('people[0].name', 'Sri'),
      text('people[1].name', 'Adilfia'),
    );
    expect(page.elements.map(({ kind }) => kind)).toEqual(['group', 'text', 'text']);
    expect(page.elements[0]).toMatchObject({
      ...{ slot: 'logos', left: 100, top: 1200, width: 190, height: 50 },
      children: [
        { left: 0, top: 0 },
        { left: 100, top: 10 },
      ],
    });
    expect(leavesOf(page)[1]).toMatchObject({ left: 200, top: 1210 });
  });
});

describe('what lies below', () => {
  it('[N13] is left out where an opaque photo or rectangle covers all of it, and only then', () => {
    const ornament = path('ornament', box(0, 0, 400, 400));
    const photo = image('photo', box(0, 0, 400, 400));
    photo.image = { ...photo.image, opaque: true };
    const slots = (...layers: SceneLayer[]): string[] =>
      native(...layers).elements.map(({ slot }) => slot);
    expect(slots(ornament, photo)).toEqual(['photo']);
    expect(slots(ornament, shape('panel', box(0, 0, 400, 400)))).toEqual(['panel']);
    expect(slots(ornament, { ...photo, opacity: 0.5 })).toEqual(['ornament', 'photo']);
    expect(slots(ornament, { ...photo, radius: 8 })).toEqual(['ornament', 'photo']);
    expect(slots(ornament, { ...photo, box: box(1, 0, 400, 400) })).toEqual(['ornament', 'photo']);
    expect(slots(photo, ornament)).toEqual(['photo', 'ornament']);
    expect(
      slots(text('title', 'Judul', { at: [10, 10] }), shape('lid', box(0, 0, 1000, 400))),
    ).toEqual(['title', 'lid']);
  });
});
