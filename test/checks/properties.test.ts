import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkEvent } from '../../src/checks/check-event.js';
import type { PixelRegion } from '../../src/checks/check.js';
import { hexLuminance, luminanceContrast } from '../../src/checks/luminance.js';
import { contrastRatio } from '../../src/model/brand-contrast.js';
import { eventSchema, EVENT_STATUSES } from '../../src/model/event.js';
import type { Finding } from '../../src/model/finding.js';
import { FORMATS } from '../../src/model/formats/index.js';
import type { Box, SceneLayer, ScenePage } from '../../src/model/scene.js';
import { event, findings, image, page, path, qrCode, shape, text } from './scene-builder.js';

/** Whatever the schemas let through, checks give findings and never throw. */

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('gratis', 'HTM', '𝐆𝐫', 'https://a.example/?pwd=1', 'Selasa–Rabu', '.'.repeat(60)),
);
const two = (max: number, min = 0) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const date = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), two(12, 1), two(31, 1), fc.option(two(23)), two(59))
  .map(([y, m, d, h, min]) => `${String(y).padStart(4, '0')}-${m}-${d}${h ? `T${h}:${min}` : ''}`);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const photo = fc.record(
  { contentUrl: words, consent: fc.boolean(), creditText: words, license: words },
  { requiredKeys: ['contentUrl'] },
);
const zone = fc.oneof(fc.constantFrom('Asia/Jakarta', 'UTC', '+07:00', ''), words);

const events = fc
  .record(
    {
      name: words,
      description: words,
      weekday: words,
      startDate: date,
      endDate: date,
      doorTime: date,
      previousStartDate: fc.array(date, { maxLength: 3 }),
      eventStatus: fc.constantFrom(...EVENT_STATUSES),
      timeZone: zone,
      displayTimeZones: fc.array(zone, { maxLength: 2 }),
      people: fc.array(
        fc.record({ name: words, role: words, image: photo }, { requiredKeys: ['name'] }),
        { maxLength: 4 },
      ),
      offers: fc.record(
        {
          price: fc.integer({ min: 0, max: 9 }),
          url,
          validThrough: date,
          includes: fc.array(words, { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
      virtualLocation: fc.record(
        {
          name: words,
          url,
          passcode: words,
          publish: fc.record({ url: fc.boolean(), passcode: fc.boolean() }),
        },
        { requiredKeys: ['name'] },
      ),
      contact: fc.record({ name: words, consent: fc.boolean() }),
      keywords: fc.array(words, { maxLength: 30 }),
      image: fc.array(photo, { maxLength: 2 }),
    },
    { requiredKeys: ['name'] },
  )
  .map((input) => eventSchema.safeParse(input))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data ?? event());

const px = fc.double({ min: -3000, max: 3000, noNaN: true });
const size = fc.double({ min: 0, max: 3000, noNaN: true });
const boxes: fc.Arbitrary<Box> = fc.record({ x: px, y: px, width: size, height: size });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const color = fc.constantFrom('#000000', '#ffffff', '#777777', 'teal', '');
const role = fc.constantFrom('', 'title', 'logo', 'ornament', 'badge', 'registration');

const layers: fc.Arbitrary<SceneLayer> = fc
  .tuple(boxes, role, share, color, size, words, boxes)
  .chain(([at, r, opacity, hue, length, said, line]) =>
    fc.constantFrom<SceneLayer>(
      shape('shape', at, { role: r, opacity, fill: hue === '' ? null : hue, radius: length }),
      shape('ellipse', at, { shape: 'ellipse', stroke: { color: hue, width: length } }),
      path('path', at, { opacity }),
      image('image', at, { role: r, opacity, scale: { x: opacity * 9, y: length / 300 } }),
      qrCode('qr', at, { role: r, value: said, dark: hue, modules: 21 }),
      {
        ...text('text', said, { role: r, color: hue, fontSize: length, box: at }),
        lines: [{ text: said, box: line, full: line, inkWidth: length }],
        missingGlyphs: [said],
      },
    ),
  );

const pages: fc.Arbitrary<ScenePage> = fc
  .record({
    found: fc.array(layers, { maxLength: 8 }),
    alt: words,
    dropped: fc.array(words, { maxLength: 2 }),
    overflowing: fc.array(words, { maxLength: 2 }),
    bare: fc.boolean(),
  })
  .map(({ found, alt, dropped, overflowing, bare }) => {
    const numbered = found.map((layer, index) => ({ ...layer, id: `${layer.id}${index}` }));
    const made = page(numbered, { alt, dropped, overflowing });
    return bare ? { ...made, layers: made.layers.slice(1) } : made;
  });

const named = event({
  people: [{ name: '.' }, { name: 'gratis' }, { name: 'Warsiti' }],
  virtualLocation: { name: 'Zoom', passcode: 'gratis' },
});

/** One grey pixel a box; fails on boxes that no rasteriser could draw. */
function onePixel({ width, height }: ScenePage, asked: readonly Box[]): Promise<PixelRegion[]> {
  for (const each of asked) {
    expect(Object.values(each).every(Number.isInteger)).toBe(true);
    expect(Math.min(each.x, each.y, each.width - 1, each.height - 1)).toBeGreaterThanOrEqual(0);
    expect(each.x + each.width).toBeLessThanOrEqual(width);
    expect(each.y + each.height).toBeLessThanOrEqual(height);
  }
  const data = Uint8Array.of(128, 128, 128, 255);
  return Promise.resolve(asked.map(() => ({ width: 1, height: 1, data })));
}

function expectComplete(found: readonly Finding[]): void {
  for (const { rule, where, message, advice } of found) {
    for (const said of [rule, message.en, message.id, advice.en, advice.id]) {
      expect(said.trim()).not.toBe('');
      expect(said).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
    expect(typeof where).toBe('string');
  }
}

describe('checks on anything', () => {
  it('[K4] checkEvent never throws, and its findings are complete', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (data, withNow) => {
        const now = withNow ? { now: '2027-01-14T07:00:00Z' } : {};
        const before = JSON.stringify(data);
        expectComplete(checkEvent(data, { language: 'id', ...now }));
        expect(JSON.stringify(data)).toBe(before);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('[K4] checkPage never throws, asks for whole pixels of the page, and points at what exists', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.constantFrom(...FORMATS), async (made, format) => {
        const found = await findings(made, { event: named, format, pixelsBehind: onePixel });
        expectComplete(found);
        const places = [made.id, ...made.layers.map(({ id }) => id), ...made.overflowing];
        for (const { where } of found) expect(places).toContain(where);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('[K19] contrast is the one that brands are checked with', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        const mine = luminanceContrast(hexLuminance(a) ?? -1, hexLuminance(b) ?? -1);
        expect(mine).toBeCloseTo(contrastRatio(a, b), 9);
      }),
    );
  });
});
