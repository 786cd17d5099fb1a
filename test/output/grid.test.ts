import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoundQr } from '../../src/model/bound.js';
import type { Box } from '../../src/model/scene.js';
import { qrGrid, qrSvg, svgDataUri } from '../../src/layout/vector.js';
import { gridPixels } from '../../src/output/grid.js';
import { rasterise, withoutAlpha } from '../../src/output/raster.js';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => {
  return `#${value.toString(16).padStart(6, '0')}`;
});

function qrOf(value: string, dark: string, light: string): BoundQr {
  const box = { placement: {}, drop: 0, opacity: 1, groups: [] };
  return { ...box, kind: 'qr', id: 'qr', value, dark, light } as unknown as BoundQr;
}

/** Its picture on the page, as the drawing has it. */
async function byResvg(qr: BoundQr, { x, y, width, height }: Box): Promise<Uint8Array> {
  const href = svgDataUri(qrSvg(qr, width));
  const { data } = await rasterise(
    `<svg width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" xmlns="http://www.w3.org/2000/svg">` +
      `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${href}" preserveAspectRatio="none"/></svg>`,
  );
  return withoutAlpha(data);
}

describe('a QR code as squares', () => {
  it('[O39] is what resvg has, pixel by pixel, whatever its size and place', async () => {
    const value = fc.string({ minLength: 1, maxLength: 250 });
    const side = fc.integer({ min: 10, max: 420 });
    const place = fc.integer({ min: 0, max: 2000 });
    // Rounded edges make some boxes a pixel higher than wide.
    const more = fc.integer({ min: -2, max: 2 });
    const box = fc
      .record({ x: place, y: place, width: side, more })
      .map(({ more: added, ...rest }): Box => ({ ...rest, height: rest.width + added }));
    await fc.assert(
      fc.asyncProperty(value, colour, colour, box, async (said, dark, light, where) => {
        const qr = qrOf(said, dark, light);
        const drawn = gridPixels(qrGrid(qr)!, where);
        expect(Buffer.compare(drawn, await byResvg(qr, where))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('[O39] is left to resvg where something may shine through', () => {
    expect(qrGrid(qrOf('siar', '#00000080', '#ffffff'))).toBeUndefined();
    expect(qrGrid(qrOf('siar', '#000000', 'transparent'))).toBeUndefined();
  });
});
