import sharp, { type Sharp } from 'sharp';
import type { Focus } from './detail.js';
import { findFocus } from './focus.js';
import { brightest, isDark, tonesOf, type Pixels, type Tones } from './tones.js';

/** What is known of a photo from looking at a small copy of it, once. */
export interface Survey {
  /** What it is of; absent when nothing stands out. */
  focus?: Focus;
  /** Spread of its luminance, when it is far too dark. */
  dark?: Tones;
}

/** Longest side of the copy in px: libvips looks for what stands out at 32. */
const SIDE = 160;
/** Below this there is nothing to look for. */
const LEAST_SIDE = 8;
/** What see-through parts stand on: neither light nor dark. */
const GREY = { r: 128, g: 128, b: 128 };

/** Looks at a picture that `open` opens within the bounds for decoding, upright. Throws what sharp throws. */
export async function survey(open: () => Sharp): Promise<Survey> {
  const { data, info } = await open()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const channels = info.channels === 4 ? 4 : 3;
  const dark = darkTones({ data, channels });
  if (Math.min(width, height) < LEAST_SIDE) return dark;
  const opaque =
    channels === 3
      ? data
      : await sharp(data, { raw: { width, height, channels } })
          .flatten({ background: GREY })
          .raw()
          .toBuffer();
  const focus = await findFocus({ data: opaque, width, height });
  return { ...dark, ...(focus ? { focus } : {}) };
}

function darkTones(pixels: Pixels): Pick<Survey, 'dark'> {
  const light = tonesOf(pixels, brightest);
  const dark = light && isDark(light) ? tonesOf(pixels) : undefined;
  return dark ? { dark } : {};
}
