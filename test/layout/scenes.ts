import { readFileSync } from 'node:fs';
import { bind } from '../../src/bind/bind.js';
import { stringTablesSchema, type StringTables } from '../../src/bind/strings.js';
import { createMeasureBoxes } from '../../src/layout/boxes.js';
import { createKeptWork } from '../../src/layout/kept-work.js';
import { layOut, type LayoutPorts } from '../../src/layout/lay-out.js';
import type { LoadImage } from '../../src/model/assets.js';
import type { BoundDocument, BoundLayer, BoundPage } from '../../src/model/bound.js';
import { brandSchema, type Brand } from '../../src/model/brand.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { formatById } from '../../src/model/formats/index.js';
import type { Language } from '../../src/model/language.js';
import type { Scene, SceneLayer, ScenePage, SceneText } from '../../src/model/scene.js';
import type { Template } from '../../src/model/template.js';
import { drawingSvg } from '../../src/model/drawing.js';
import { layoutModule } from '../../src/output/layout-module.js';
import { loadFonts } from '../../src/output/fonts-node.js';
import { parseDocument } from '../../src/read/document.js';
import { readTemplate } from '../../src/read/template.js';

/** Small templates, bound and laid out with the shipped fonts. */

const PAPER = {
  surface: '#ffffff',
  ink: '#101010',
  muted: '#444444',
  accent: '#8a1c00',
  line: '#cccccc',
  pattern: '#eeeeee',
  logo: 'dark',
};
const DEEP = { ...PAPER, surface: '#101010', ink: '#ffffff', muted: '#cccccc', logo: 'light' };
const font = (latin: string) => ({
  latin,
  arabic: 'Amiri 700',
  javanese: 'Noto Sans Javanese 700',
});

/** A brand whose surfaces can be told apart. */
export const BRAND: Brand = brandSchema.parse({
  siar: 1,
  id: 'test',
  name: 'Perpustakaan Uji',
  surfaces: {
    primary: { ...DEEP, surface: '#0c4030', accent: '#f5b335' },
    paper: PAPER,
    accent: { ...PAPER, surface: '#f5b335', accent: '#0c4030' },
    deep: { ...DEEP, accent: '#f5b335' },
  },
  fonts: {
    display: font('Fraunces 600'),
    heading: font('Plus Jakarta Sans 700'),
    body: font('Plus Jakarta Sans 500'),
    numeral: font('Fraunces 600'),
  },
  logo: {
    light: 'logo-light.svg',
    dark: 'logo-dark.svg',
    markLight: 'mark-light.svg',
    markDark: 'mark-dark.svg',
  },
  radius: { small: 1, large: 3 },
  pattern: { width: 10, height: 10, paths: [{ d: 'M0 0h5v5h-5z' }] },
});

const FOLDER = new URL('../../templates/', import.meta.url);

export function sharedStrings(): StringTables {
  const text = readFileSync(new URL('strings.yaml', FOLDER), 'utf8');
  return stringTablesSchema.parse(parseDocument(text, 'strings.yaml').value);
}

/** A template of one page whose root has these children (YAML, a list), and further keys. */
export function template(children: string, more: SourceParts = {}): Template {
  return readTemplate(source(children, more), 'test.yaml').template;
}

interface SourceParts {
  head?: string;
  page?: string;
  /** The page’s, where it isn’t paper. */
  surface?: string;
}

export function source(children: string, more: SourceParts = {}): string {
  return [
    'siar: 1',
    'id: test',
    'name: {id: Uji, en: Test}',
    'description: {id: Uji, en: Test}',
    'use: {id: Uji, en: Test}',
    'kind: announcement',
    'languages: [id, en, ar]',
    'alt: {id: "{{ event.name }}", en: "{{ event.name }}"}',
    ...(more.head === undefined ? [] : [more.head]),
    'pages:',
    '  - id: main',
    `    surface: ${more.surface ?? 'paper'}`,
    ...(more.page === undefined ? [] : [indent(more.page, 4)]),
    '    root:',
    '      kind: frame',
    '      id: root',
    '      children:',
    indent(children.replace(/^\n+|\s+$/g, ''), 8),
    '',
  ].join('\n');
}

function indent(text: string, by: number): string {
  const lines = text.split('\n');
  const common = Math.min(...lines.filter((l) => l.trim()).map((l) => l.search(/\S/)));
  return lines.map((line) => ' '.repeat(by) + line.slice(common)).join('\n');
}

export interface Situation extends SourceParts {
  event?: Partial<EventInput>;
  format?: string;
  brand?: Brand;
  language?: Language;
  strings?: StringTables;
  now?: string;
}

/** A canvas of 1000 × 1000 px: 1vmin is 10 px, 1rem 27.78 px. */
export const SQUARE = 'custom-1000x1000';

export function boundDocument(children: string, situation: Situation = {}): BoundDocument {
  const { event, format = SQUARE, brand = BRAND, language = 'id', strings, now } = situation;
  return bind({
    template: template(children, situation),
    event: eventSchema.parse({ name: 'Kelas Menulis', ...event }),
    brand,
    format: formatById(format),
    language,
    strings: strings ?? sharedStrings(),
    ...(now ? { now } : {}),
  });
}

export function boundPage(children: string, situation: Situation = {}): BoundPage {
  return boundDocument(children, situation).pages[0]!;
}

/** The layer with this id, undefined when it isn't there. */
export function boundLayer(page: BoundPage, id: string): BoundLayer | undefined {
  const find = (layer: BoundLayer): BoundLayer | undefined => {
    if (layer.id === id) return layer;
    if (layer.kind !== 'frame') return undefined;
    for (const child of layer.children) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(page.root);
}

/** Ids of every layer, in paint order. */
export function boundIds(page: BoundPage): string[] {
  const ids = (layer: BoundLayer): string[] => [
    layer.id,
    ...(layer.kind === 'frame' ? layer.children.flatMap(ids) : []),
  ];
  return page.root.children.flatMap(ids);
}

/** A transparent PNG of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Logos by name: wide ones are four times as wide as high, marks square. */
const NATURAL: Readonly<Record<string, { width: number; height: number }>> = {
  'logo-dark.svg': { width: 400, height: 100 },
  'logo-light.svg': { width: 400, height: 100 },
  'mark-dark.svg': { width: 100, height: 100 },
  'mark-light.svg': { width: 100, height: 100 },
  'ribbon.svg': { width: 1200, height: 100 },
  'needle.svg': { width: 100, height: 800 },
  'tall.svg': { width: 100, height: 200 },
};
const natural = (name: string) => NATURAL[name] ?? { width: 1200, height: 800 };

const fonts = await loadFonts();

export const loadPixel: LoadImage = async ({ source: name, width, height }) => ({
  href: PIXEL,
  key: `${name} ${width}×${height}`,
  width,
  height,
  natural: natural(name),
});

export const PORTS: LayoutPorts = {
  fonts,
  loadImage: loadPixel,
  measureImage: async (name) => natural(name),
  expectImage: async () => undefined,
  measureBoxes: await createMeasureBoxes(await layoutModule()),
  kept: createKeptWork(),
};

/** A page as an SVG document. */
export function svgOf(page: ScenePage): string {
  return drawingSvg(page.operations, page);
}

/** A page without its texts as an SVG document. */
export function backdropOf(page: ScenePage): string {
  return drawingSvg(page.backdrop, page);
}

export async function laidOut(children: string, situation: Situation = {}): Promise<Scene> {
  return layOut(boundDocument(children, situation), PORTS);
}

export async function laidPage(children: string, situation: Situation = {}): Promise<ScenePage> {
  return (await laidOut(children, situation)).pages[0]!;
}

export function sceneLayer(page: ScenePage, id: string): SceneLayer | undefined {
  return page.layers.find((layer) => layer.id === id);
}

/** @throws Error when there is no such text */
export function sceneText(page: ScenePage, id: string): SceneText {
  const layer = sceneLayer(page, id);
  if (layer?.kind !== 'text') throw new Error(`${id} is no text of ${page.id}`);
  return layer;
}

/** A text's words as they stand in its lines. */
export function wordsOf(text: SceneText): string[] {
  return text.lines.flatMap((line) => line.text.split(/[\s\u00a0\u200b]+/)).filter(Boolean);
}
