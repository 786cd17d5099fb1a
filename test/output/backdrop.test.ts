import { describe, expect, it } from '@jest/globals';
import { createPixelsBehind, type Pixels } from '../../src/output/backdrop.js';
import { createLayeredPages } from '../../src/output/layered.js';
import { RenderError } from '../../src/errors.js';
import { rasterise } from '../../src/output/raster.js';
import { cutRegion } from '../../src/output/svg-region.js';
import { pageOf, svgOf } from './page.js';

const pixelsBehind = createPixelsBehind(createLayeredPages());

/** Four quarters: red, green / blue, half-transparent white on black. */
const QUARTERS =
  '<rect width="120" height="150" fill="#ff0000"/>' +
  '<rect x="120" width="120" height="150" fill="#00ff00"/>' +
  '<rect y="150" width="120" height="150" fill="#0000ff"/>' +
  '<rect x="120" y="150" width="120" height="150" fill="#ffffff" fill-opacity="0.5"/>';

const page = pageOf('', { backdrop: pageOf(QUARTERS).backdrop });

function colours(pixels: Pixels | undefined): Set<string> {
  const seen = new Set<string>();
  for (let i = 0; i < (pixels?.data.length ?? 0); i += 4) {
    seen.add([...(pixels?.data.subarray(i, i + 4) ?? [])].join());
  }
  return seen;
}

describe('pixelsBehind', () => {
  it('[O8] gives what the page without its text shows in each box, at half size', async () => {
    const [red, blue, white] = await pixelsBehind(page, [
      { x: 20, y: 20, width: 80, height: 60 },
      { x: 10.5, y: 200, width: 50, height: 41 },
      { x: 200, y: 250, width: 20, height: 20 },
    ]);
    expect([red?.width, red?.height, colours(red)]).toEqual([40, 30, new Set(['255,0,0,255'])]);
    expect([blue?.width, blue?.height, colours(blue)]).toEqual([26, 21, new Set(['0,0,255,255'])]);
    expect(colours(white)).toEqual(new Set(['255,255,255,128']));
  });

  it('[O8] places the pixels of a box that spans several colours', async () => {
    const [both] = await pixelsBehind(page, [{ x: 110, y: 100, width: 20, height: 4 }]);
    expect([...(both?.data.subarray(0, 4) ?? [])]).toEqual([255, 0, 0, 255]);
    expect([...(both?.data.subarray(9 * 4, 40) ?? [])]).toEqual([0, 255, 0, 255]);
  });

  it('[O8] cuts boxes to the page, also an odd one, and gives nothing for those off it', async () => {
    const odd = pageOf('', { width: 241, height: 301, backdrop: pageOf(QUARTERS).backdrop });
    for (const at of [page, odd]) {
      const [edge, off, nan] = await pixelsBehind(at, [
        { x: 230, y: -10, width: 80, height: 20 },
        { x: 400, y: 20, width: 10, height: 10 },
        { x: NaN, y: 20, width: 10, height: 10 },
      ]);
      expect([edge?.width, edge?.height]).toEqual([5, 5]);
      expect(colours(edge)).toEqual(new Set(['0,255,0,255']));
      expect([off?.width, off?.data.length, nan?.width]).toEqual([0, 0, 0]);
    }
    expect(await pixelsBehind(page, [])).toEqual([]);
  });

  it('[O8] shows a region of a drawing at a scale', async () => {
    const svg = svgOf(QUARTERS);
    const cut = await rasterise(cutRegion(svg, { x: 100, y: 20, width: 40, height: 10 }, 0.5));
    expect([cut.width, cut.height]).toEqual([20, 5]);
    expect([...cut.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect([...cut.data.subarray(19 * 4, 80)]).toEqual([0, 255, 0, 255]);
    expect(() => cutRegion('<html/>', { x: 0, y: 0, width: 1, height: 1 }, 1)).toThrow(RenderError);
  });
});
