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

/** Straight (not premultiplied) RGB or RGBA, 8 bits, row by row. */
export interface Pixels {
  width: number;
  height: number;
  channels: 3 | 4;
  data: Uint8Array;
}

/** A picture ready to be drawn: cropped, upright, sRGB. */
export interface LoadedImage {
  /**
   * data: URI, PNG or JPEG (never a user's SVG as such: see design note in output/images). Made when it
   * is asked for.
   */
  readonly href: string;
  /** The same as a photo in fewer bytes, for files that people keep: a data: URI. */
  compact?(): Promise<string>;
  /** Equal for pictures of the same pixels; one renderer never gives it to others. */
  key: string;
  /** Nothing shines through. */
  opaque?: boolean;
  /** The pixels themselves, where the caller has them; `href` shows the same. */
  pixels?: Pixels;
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

/**
 * Begins to decode a photo that will be loaded, so that another thread is at it while its box is found;
 * resolves once it has begun. Says nothing: what is wrong with it is told by `LoadImage`.
 */
export type ExpectImage = (source: string, owner: ImageRequest['owner']) => Promise<void>;

/** Natural size of a picture without decoding all of it: for logo rows, before their boxes exist. */
export type MeasureImage = (
  source: string,
  owner: ImageRequest['owner'],
) => Promise<{ width: number; height: number }>;
