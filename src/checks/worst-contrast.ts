import type { PixelRegion } from './check.js';
import { hexLuminance, luminance, luminanceContrast } from './luminance.js';

/** The least contrast found behind a text. */
export interface Worst {
  /** 1–21. */
  ratio: number;
  /** The colour that gives it, as #rrggbb. */
  color: string;
  /** Share of the measured pixels that stay below what is needed, 0–1. */
  failing: number;
}

/**
 * Against solid colours; null for none. `own` is the text's luminance; colours that aren't #rrggbb
 * are passed over (the brand's schema admits none).
 */
export function worstOfColors(own: number, colors: readonly string[], least: number): Worst | null {
  let worst: Worst | null = null;
  for (const color of colors) {
    const other = hexLuminance(color);
    if (other === null) continue;
    const ratio = luminanceContrast(own, other);
    if (worst === null || ratio < worst.ratio) {
      worst = { ratio, color, failing: ratio < least ? 1 : 0 };
    }
  }
  return worst;
}

/** Against every pixel of a region; null for an empty one. What shows through is taken as white. */
export function worstOfPixels(own: number, region: PixelRegion, least: number): Worst | null {
  const { data } = region;
  const count = Math.min(region.width * region.height, Math.floor(data.length / 4));
  let worst = Infinity;
  let color = 0;
  let failing = 0;
  for (let index = 0; index < count; index += 1) {
    const at = index * 4;
    const alpha = (data[at + 3] ?? 255) / 255;
    const red = onWhite(data[at] ?? 0, alpha);
    const green = onWhite(data[at + 1] ?? 0, alpha);
    const blue = onWhite(data[at + 2] ?? 0, alpha);
    const ratio = luminanceContrast(own, luminance(red, green, blue));
    if (ratio < least) failing += 1;
    if (ratio < worst) {
      worst = ratio;
      color = (red << 16) | (green << 8) | blue;
    }
  }
  if (count === 0) return null;
  const hex = `#${color.toString(16).padStart(6, '0')}`;
  return { ratio: worst, color: hex, failing: failing / count };
}

function onWhite(channel: number, alpha: number): number {
  return alpha === 1 ? channel : Math.round(channel * alpha + 255 * (1 - alpha));
}
