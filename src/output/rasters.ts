import { markupOf, type DrawingOperation } from '../model/drawing.js';
import { ByteCache } from './byte-cache.js';
import { rasterise } from './raster.js';

/** Pixels of one operation in its box. */
export interface OperationRaster {
  width: number;
  height: number;
  /** 1: coverage by ink. 3: RGB, with the ground in it. 4: RGBA, colours multiplied by alpha. */
  channels: 1 | 3 | 4;
  data: Uint8Array;
}

/** Rasters by operation, made by resvg in the operation's box alone, and kept up to a number of bytes. */
export class Rasters {
  readonly #kept: ByteCache<OperationRaster>;

  constructor(bytes: number) {
    this.#kept = new ByteCache(bytes, ({ data }) => data.length + 1000);
  }

  /** `ground` is what lies under the operation and hides all of its box, lowest first; else it is empty. */
  get(operation: DrawingOperation, ground: readonly DrawingOperation[]): Promise<OperationRaster> {
    const { x, y, width, height } = operation.box;
    const keys = [...ground, operation].map(({ key }) => key);
    return this.#kept.get(`${x},${y},${width},${height} ${keys.join('\n')}`, () =>
      draw(operation, ground),
    );
  }
}

async function draw(
  operation: DrawingOperation,
  ground: readonly DrawingOperation[],
): Promise<OperationRaster> {
  const { box } = operation;
  const markup = [...ground, operation].map((each, index) => markupOf(each, `o${index}`)).join('');
  const { data, width, height } = await rasterise(
    `<svg width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" xmlns="http://www.w3.org/2000/svg">${markup}</svg>`,
  );
  if (operation.ink !== undefined) return { width, height, channels: 1, data: alphaOf(data) };
  if (ground.length === 0) return { width, height, channels: 4, data };
  return { width, height, channels: 3, data: withoutAlpha(data) };
}

function alphaOf(rgba: Uint8Array): Uint8Array {
  const alpha = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < alpha.length; at++) alpha[at] = rgba[at * 4 + 3]!;
  return alpha;
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}
