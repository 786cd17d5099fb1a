import { aspectOf, type Format } from '../format.js';
import { derived, MB, NO_INSETS } from './shared.js';

/** Formats that no platform names: `custom-1000x500`. */

/** Shortest and longest side in px, and most px in all: what the rasteriser draws safely. */
export const CUSTOM_LIMITS = { minSide: 200, maxSide: 5000, maxPixels: 16_000_000 } as const;

/**
 * The format that an id as `custom-1000x500` (px) names, or undefined when it isn’t one or leaves
 * CUSTOM_LIMITS. Landscape ones count as screens seen across a room: with a QR code, and as
 * `desktop` from 1600 px wide.
 */
export function customFormat(id: string): Format | undefined {
  const match = /^custom-([1-9]\d{2,3})x([1-9]\d{2,3})$/.exec(id);
  if (!match) return undefined;
  const width = Number(match[1]);
  const height = Number(match[2]);
  const { minSide, maxSide, maxPixels } = CUSTOM_LIMITS;
  if (Math.min(width, height) < minSide || Math.max(width, height) > maxSide) return undefined;
  if (width * height > maxPixels) return undefined;
  const aspect = aspectOf(width, height);
  const landscape = aspect === 'landscape';
  return {
    id,
    platform: 'custom',
    name: { id: `Ukuran sendiri, ${width}×${height}`, en: `Custom size, ${width}×${height}` },
    width,
    height,
    aspect,
    safe: NO_INSETS,
    types: ['png', 'jpeg', 'webp', 'svg'],
    maxBytes: 20 * MB,
    view: landscape && width >= 1600 ? 'desktop' : 'phone',
    maxAlt: 1000,
    qr: landscape,
    sources: [derived('size as asked for; no platform’s rules apply')],
  };
}
