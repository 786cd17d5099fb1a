/** Canva's limits as its SDK of August 2026 documents them. Lengths are px, times are ms. */
export const LIMITS = {
  page: { side: { least: 40, most: 8000 }, area: 25_000_000, title: 255 },
  /** Pages of one design. */
  pages: 300,
  /** So many calls in so long. */
  rates: {
    addPage: { calls: 3, within: 1000 },
    launch: { calls: 2, within: 10_000 },
  },
  /** A session of openDesign ends. */
  session: 60_000,
  place: { least: -32_768, most: 32_767 },
  size: { least: 0, most: 32_767 },
  rotation: { least: -180, most: 180 },
  stroke: { least: 0, most: 100 },
  text: {
    fontSize: { least: 1, most: 1000 },
    lineHeightEm: { least: 0.5, most: 2.5 },
    letterSpacingEm: { least: -0.2, most: 0.8 },
  },
  shape: { paths: 30, characters: 2048, colors: 6 },
  group: { children: 2 },
  upload: {
    /** Of a data: URL, in characters. */
    characters: 10 * 1024 * 1024,
    svgBytes: 3 * 1024 * 1024,
    mimeTypes: [
      'image/jpeg',
      'image/heic',
      'image/png',
      'image/svg+xml',
      'image/webp',
      'image/tiff',
    ],
    bannedInSvg: ['foreignObject', 'a', 'script', 'switch', 'set', 'font-face'],
    bannedStyles: ['transform-origin', 'mix-blend-mode'],
  },
} as const;

export interface Range {
  least: number;
  most: number;
}

/** NaN and infinity lie in no range. */
export function within(value: number, { least, most }: Range): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}
