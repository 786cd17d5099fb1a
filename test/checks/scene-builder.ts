import { checkPage } from '../../src/checks/check-page.js';
import type { PageCheckInput, PixelRegion, PixelsBehind } from '../../src/checks/check.js';
import { brandSchema, type Brand } from '../../src/model/brand.js';
import { eventSchema, type EventData, type EventInput } from '../../src/model/event.js';
import type { Finding } from '../../src/model/finding.js';
import { formatById } from '../../src/model/formats/index.js';
import type {
  Box,
  SceneImage,
  SceneLayer,
  ScenePage,
  ScenePath,
  SceneQr,
  SceneShape,
  SceneText,
} from '../../src/model/scene.js';

/** Scenes by hand: every builder gives a layer that passes all checks, with the fields changed. */

export const DARK = '#101010';
export const LIGHT = '#ffffff';

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

/** A text of one line (or one a '\n'), each as wide as `inkWidth`, in an 800 px box. */
export function text(
  id: string,
  words: string,
  changes: Partial<SceneText> & { at?: [number, number]; inkWidth?: number } = {},
): SceneText {
  const { at = [100, 400], inkWidth = 600, ...fields } = changes;
  const lineHeight = fields.lineHeight ?? 60;
  const lines = words.split('\n').map((line, index) => {
    const full = box(at[0], at[1] + index * lineHeight, 800, lineHeight);
    return { text: line, box: full, full, inkWidth };
  });
  return {
    kind: 'text',
    id,
    name: id,
    role: id,
    box: box(at[0], at[1], 800, lines.length * lineHeight),
    text: words,
    lines,
    fontFamily: ['Plus Jakarta Sans'],
    fontWeight: 400,
    fontSize: 40,
    lineHeight,
    letterSpacing: 0,
    color: DARK,
    align: 'left',
    direction: 'ltr',
    decoration: 'none',
    surface: LIGHT,
    cut: false,
    overflows: false,
    missingGlyphs: [],
    ...fields,
  };
}

export function shape(id: string, at: Box, changes: Partial<SceneShape> = {}): SceneShape {
  return {
    kind: 'shape',
    id,
    name: id,
    role: '',
    box: at,
    shape: 'rectangle',
    fill: LIGHT,
    radius: 0,
    opacity: 1,
    ...changes,
  };
}

export function path(id: string, at: Box, changes: Partial<ScenePath> = {}): ScenePath {
  return {
    kind: 'path',
    id,
    name: id,
    role: 'ornament',
    box: at,
    viewBox: { width: 10, height: 10 },
    paths: [{ d: 'M0 0h10', fill: DARK }],
    opacity: 1,
    ...changes,
  };
}

/** A picture at its own size. */
export function image(id: string, at: Box, changes: Partial<SceneImage> = {}): SceneImage {
  return {
    kind: 'image',
    id,
    name: id,
    role: id,
    box: at,
    source: `${id}.jpg`,
    owner: 'event',
    image: {
      href: 'data:image/png;base64,',
      key: 'pixel',
      width: 1,
      height: 1,
      natural: { width: 1, height: 1 },
    },
    alt: '',
    radius: 0,
    opacity: 1,
    natural: { width: at.width, height: at.height },
    scale: { x: 1, y: 1 },
    ...changes,
  };
}

export function qrCode(id: string, at: Box, changes: Partial<SceneQr> = {}): SceneQr {
  return {
    kind: 'qr',
    id,
    name: id,
    role: 'qr',
    box: at,
    value: 'https://pustaka.example/daftar',
    modules: 25,
    dark: DARK,
    light: LIGHT,
    ...changes,
  };
}

/** A 1080×1350 page on white paper with these layers. */
export function page(layers: SceneLayer[], changes: Partial<ScenePage> = {}): ScenePage {
  const width = changes.width ?? 1080;
  const height = changes.height ?? 1350;
  return {
    id: 'main',
    width,
    height,
    layers: [shape('paper', box(0, 0, width, height)), ...layers],
    dropped: [],
    tinyPhotos: [],
    overflowing: [],
    alt: 'Webinar tentang layanan perpustakaan, Selasa 21 Juni 2022.',
    operations: [],
    backdrop: [],
    ...changes,
  };
}

export function event(changes: Partial<EventInput> = {}): EventData {
  return eventSchema.parse({ name: 'Optimalisasi Layanan', startDate: '2022-06-21', ...changes });
}

const surface = {
  surface: LIGHT,
  ink: DARK,
  muted: '#404040',
  accent: '#0b3d2e',
  line: '#cccccc',
  pattern: '#eeeeee',
  logo: 'dark',
} as const;

export function brand(): Brand {
  const font = { latin: 'Plus Jakarta Sans 400' };
  return brandSchema.parse({
    siar: 1,
    id: 'contoh',
    name: 'Perpustakaan Contoh',
    surfaces: { primary: surface, paper: surface, accent: surface, deep: surface },
    fonts: { display: font, heading: font, body: font, numeral: font },
    logo: { light: 'light.svg', dark: 'dark.svg' },
    radius: { small: 1, large: 2 },
    pattern: { width: 10, height: 10, paths: [{ d: 'M0 0h10' }] },
  });
}

/** A rasteriser that finds one colour everywhere, but for single pixels; it keeps what it was asked. */
export function flatPixels(
  color: string,
  specks: { color: string; count: number } = { color, count: 0 },
): PixelsBehind & { asked: Box[][] } {
  const asked: Box[][] = [];
  const port = (_page: ScenePage, boxes: readonly Box[]): Promise<PixelRegion[]> => {
    asked.push([...boxes]);
    return Promise.resolve(boxes.map(({ width, height }) => region(width, height, color, specks)));
  };
  return Object.assign(port, { asked });
}

function region(
  width: number,
  height: number,
  color: string,
  specks: { color: string; count: number },
): PixelRegion {
  const data = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    data.set([...channels(index < specks.count ? specks.color : color), 255], index * 4);
  }
  return { width, height, data };
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Every finding of a page on `instagram-feed` unless told otherwise. */
export function findings(
  scenePage: ScenePage,
  input: Partial<PageCheckInput> = {},
): Promise<Finding[]> {
  return checkPage({
    page: scenePage,
    event: event(),
    format: formatById('instagram-feed'),
    brand: brand(),
    pixelsBehind: flatPixels(LIGHT),
    ...input,
  });
}

/** What one rule says: `severity where`, one a finding. */
export function of(rule: string, found: readonly Finding[]): string[] {
  return found.filter((f) => f.rule === rule).map((f) => `${f.severity} ${f.where}`);
}
