/** Whom Siar is compared with, and how each of them draws. */
export const PEERS = {
  plain: {
    label: 'plain satori + resvg',
    how: 'satori, then resvg-js `render().asPng()`, one at a time; PNG whatever the format, as it has no JPEG',
  },
  'plain-jpeg': {
    label: 'plain, JPEG by sharp',
    how: 'the same, its pixels to sharp where the format takes JPEG: the file that Siar and takumi write',
    module: 'plain',
    settings: { jpeg: true },
  },
  'satori-sharp': {
    label: 'satori + sharp',
    how: 'satori, then sharp rasterises and encodes; as many in flight as there are cores',
  },
  'vercel-og': {
    label: '@vercel/og',
    how: '`new ImageResponse(tree).arrayBuffer()`, one at a time (WebAssembly, one thread); PNG only, and no Arabic',
  },
  takumi: {
    label: 'takumi',
    how: 'one Renderer with its fonts registered, images by key from its cache (256 MiB), two renders in flight a core',
  },
  'takumi-png': {
    label: 'takumi, PNG only',
    how: 'the same, PNG whatever the format: its quickest',
    module: 'takumi',
    settings: { pngOnly: true },
  },
  chromium: {
    label: 'Chromium',
    how: 'playwright-core, one warm page from a file, its body swapped, every picture decoded, then a screenshot; its JPEG has half the colour resolution',
    needsChromium: true,
  },
};
