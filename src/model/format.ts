/** Format: one surface of one platform. The list lives in `formats/`. */

export type Aspect = 'landscape' | 'square' | 'portrait' | 'tall';
export type FileType = 'jpeg' | 'png' | 'webp' | 'svg';

/** Where a fact comes from. `official` is the platform's own page. */
export interface Source {
  /** Page or document, as named by its publisher. */
  title: string;
  kind: 'official' | 'third-party' | 'derived';
  /** ISO date on which it was checked. */
  checked: string;
}

/** Px on each side that the platform covers or crops. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Format {
  id: string;
  platform: string;
  name: { id: string; en: string };
  /** Canvas in px. */
  width: number;
  height: number;
  aspect: Aspect;
  /** Text and everything that must be seen keeps out of these. All 0 where the platform covers nothing. */
  safe: Insets;
  /** A rectangle inside the safe zone that the platform covers (a duration badge), in px. */
  covered?: { x: number; y: number; width: number; height: number; what: string };
  /** File types that the platform takes, the best first. */
  types: readonly FileType[];
  maxBytes: number;
  /** Where a person sees it: decides the smallest readable type. */
  view: 'phone' | 'desktop' | 'print';
  /** Longest alt text in characters; null where the platform has none. */
  maxAlt: number | null;
  /** px per inch, written into the file; absent where nobody prints it. */
  density?: number;
  /** A QR code makes sense here: the viewer sees it on another screen than the phone in hand. */
  qr: boolean;
  sources: readonly Source[];
}

/**
 * Smallest text in px. 30 px on a 1080 px canvas is 10 px on a phone 360 px wide; a desktop shows
 * about half of a 1920 px canvas's pixels, a print all of them.
 */
export function textFloor(format: Pick<Format, 'width' | 'height' | 'view'>): number {
  switch (format.view) {
    case 'phone':
      return (30 / 1080) * format.width;
    case 'desktop':
      return (32 / 1920) * format.width;
    case 'print':
      return (9 / 595) * Math.min(format.width, format.height);
  }
}

/** Which of the four aspects a canvas belongs to. */
export function aspectOf(width: number, height: number): Aspect {
  const ratio = width / height;
  if (ratio > 1.15) return 'landscape';
  if (ratio > 0.9) return 'square';
  return ratio > 0.62 ? 'portrait' : 'tall';
}
