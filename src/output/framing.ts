import type { ImageRequest } from '../model/assets.js';
import type { Focus } from './detail.js';

/** px. */
export interface Size {
  width: number;
  height: number;
}

/** Which point of a picture comes to stand where in its crop, both as shares. */
export interface Framing {
  focus: Focus;
  at: Focus;
}

const MIDDLE: Focus = { x: 0.5, y: 0.5 };
/** Where the eyes of a portrait are, and where they belong in any crop of it. */
const EYES: Focus = { x: 0.5, y: 1 / 3 };
/** In a wide crop the upper third has no room for the head above the eyes. */
const EYES_IN_WIDE: Focus = { x: 0.5, y: 0.45 };
/** In an upright crop the eye rests above the middle. */
const UPRIGHT: Focus = { x: 0.5, y: 0.42 };

export const CENTRED: Framing = { focus: MIDDLE, at: MIDDLE };

/**
 * How a picture is cropped: around the point that the data names, else the eyes of a person, else
 * what was found. A person's point is taken for the eyes and stands at the upper third,
 * in a wide crop near the middle; where the
 * template covers a part of the picture, it says itself where the point shall stand.
 */
export function framingOf(
  { width, height, focalPoint, subject, anchor }: ImageRequest,
  found: Focus | undefined,
): Framing {
  if (anchor) return { focus: focalPoint ?? found ?? MIDDLE, at: anchor };
  if (subject === 'person') {
    return { focus: focalPoint ?? EYES, at: width > height ? EYES_IN_WIDE : EYES };
  }
  if (focalPoint) return { focus: focalPoint, at: MIDDLE };
  if (!found) return CENTRED;
  return { focus: found, at: height > width ? UPRIGHT : MIDDLE };
}

/** The part of a picture that brings the focus as near its place as the picture's edges allow. */
export function cropWindow(
  whole: Size,
  part: Size,
  { focus, at }: Framing,
): Size & { left: number; top: number } {
  const place = (length: number, size: number, focal: number, wanted: number): number =>
    Math.round(Math.min(length - size, Math.max(0, length * focal - size * wanted)));
  return {
    left: place(whole.width, part.width, focus.x, at.x),
    top: place(whole.height, part.height, focus.y, at.y),
    ...part,
  };
}
