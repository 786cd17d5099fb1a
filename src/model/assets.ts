import type { Photo } from './event.js';

/**
 * Ports through which the core gets what only its caller can reach: files, network, image codecs.
 * The core itself has neither `node:*` nor a clock.
 */

/** A picture wanted at a size. */
export interface ImageRequest {
  /** As written in the event, brand or template. */
  source: string;
  /** Whose folder it is resolved against. */
  owner: 'event' | 'brand' | 'template';
  /** Size of the box to fill, in px. */
  width: number;
  height: number;
  /** `cover` crops to the box around the focal point; `contain` fits inside and keeps transparency. */
  fit: 'cover' | 'contain';
  focalPoint?: NonNullable<Photo['focalPoint']>;
  /** Where in the box the focal point shall stand, as shares; absent: where it looks best. */
  anchor?: { x: number; y: number };
  /** Of a person the face matters, and stands at the upper third. Absent: whatever stands out. */
  subject?: 'person';
  /** Map dark to `shadow` and light to `highlight` (both #rrggbb). */
  duotone?: { shadow: string; highlight: string };
}

/** A picture ready to be drawn: cropped, upright, sRGB. */
export interface LoadedImage {
  /** data: URI, JPEG or PNG (never a user's SVG as such: see design note in output/images). */
  href: string;
  /** Px of what `href` holds. For `contain` this is the picture’s own aspect inside the box. */
  width: number;
  height: number;
  /** Px of the file after orientation, before cropping. */
  natural: { width: number; height: number };
  /** A drawing, which any size suits. */
  vector?: true;
  /** The photo is far too dark and was lifted. */
  dark?: true;
}

/** Throws AssetError when it may not or cannot be loaded. Same request, same bytes. */
export type LoadImage = (request: ImageRequest) => Promise<LoadedImage>;

/** Natural size of a picture without decoding all of it: for logo rows, before their boxes exist. */
export type MeasureImage = (
  source: string,
  owner: ImageRequest['owner'],
) => Promise<{ width: number; height: number }>;
