import { stringify } from 'yaml';
import type { StringTables } from '../../bind/strings.js';
import { InputError, type Bilingual } from '../../errors.js';
import type { Brand } from '../../model/brand.js';
import { canonicalTemplate } from '../../model/canonical.js';
import { textFloor } from '../../model/format.js';
import { customFormat, FORMATS } from '../../model/formats/index.js';
import type { Language } from '../../model/language.js';
import type { FrameLayer, Layer } from '../../model/layers/index.js';
import { TEMPLATE_VERSION, type Template } from '../../model/template.js';
import { openTemplate } from '../../open-template.js';
import type { PrintedField } from '../engine/engine.js';
import type { FaceReference, PageSnapshot } from '../port/design-port.js';
import type { Manifest } from '../update/manifest.js';
import { groundOf } from './brand-tokens.js';
import { captureElements } from './capture-elements.js';
import { CENTRED, type CaptureContext } from './context.js';
import { createIsGood, type Recognised } from './find-fields.js';
import { otherColor } from './lost.js';

export interface CaptureRequest {
  snapshot: PageSnapshot;
  /** What the event prints, the likeliest expression of a value first. */
  fields: readonly PrintedField[];
  /** Families by Canva's references. */
  fonts: ReadonlyMap<string, string>;
  /** Which of Canva's fonts the app takes for the brand's: by `faceKey`. */
  faces?: ReadonlyMap<string, FaceReference>;
  brand: Brand;
  /** Of the words on the page. */
  language: Language;
  /** The person's name for the template. */
  name: string;
  /** What the page was made from, where the app made it. */
  manifest?: Manifest | undefined;
  template?: Template | undefined;
  /** Fixed words of templates, so that `{{ "key" | t }}` may be typed. */
  strings?: StringTables;
}

/** Something of the page that the template hasn't, and why. */
export interface Lost {
  what: Bilingual;
  why: Bilingual;
}

export interface CapturedTemplate {
  document: Template;
  /** In the canonical form, ready for templates/. */
  yaml: string;
  /** Layers that stand where their elements stood. */
  kept: { id: string; kind: Layer['kind'] }[];
  lost: Lost[];
  recognised: Recognised[];
}

/**
 * Reads a page back into a template: each element an absolutely placed layer, values of the event as
 * expressions, colours and fonts as names of the brand. What a template can't say is named in `lost`.
 *
 * @throws InputError for a page without a size, or with nothing on it that a template can keep
 */
export function captureTemplate(request: CaptureRequest): CapturedTemplate {
  const { snapshot, brand, language, manifest } = request;
  const { width, height } = sizeOf(snapshot);
  const ids = createIds();
  const lost: Lost[] = [];
  const lose = (what: Bilingual, why: Bilingual): void => {
    const isKnown = lost.some((one) => one.what.en === what.en && one.why.en === why.en);
    if (!isKnown) lost.push({ what, why });
  };
  const ground = groundOf(snapshot.background, brand);
  if (!ground.exact) {
    const color = snapshot.background ?? '—';
    lose(BACKGROUND, otherColor(color, ground.surface));
  }
  const context: CaptureContext = {
    brand,
    vmin: Math.min(width, height) / 100,
    page: { width, height },
    surface: ground.surface,
    mirrored: language === 'ar',
    id: ids,
    lose,
    grounds: [],
  };
  const recognised: Recognised[] = [];
  const formats = formatsOf(width, height, manifest?.identity.format);
  const root: FrameLayer = {
    kind: 'frame',
    id: ids('canvas'),
    ...CENTRED,
    children: captureElements(snapshot, context, {
      ...request,
      familyOf: families(request),
      isGood: createIsGood(request.strings ?? {}),
      floor: formats.floor,
      recognised,
    }),
  };
  if (root.children.length === 0) throw nothingKept();
  const document: Template = {
    siar: TEMPLATE_VERSION,
    id: templateId(request.name),
    ...wordsFor(request.name),
    kind: request.template?.kind ?? 'announcement',
    languages: [language],
    ...(formats.ids.length > 0 ? { formats: { only: formats.ids } } : {}),
    alt: { id: '{{ summary }}', en: '{{ summary }}' },
    pages: [{ id: 'page', surface: ground.surface, root }],
  };
  const yaml = canonicalTemplate(stringify(document, { aliasDuplicateObjects: false }));
  const opened = openTemplate(yaml, `${document.id}.yaml`, request.strings ?? {});
  return { document: opened.template, yaml, kept: layersIn(root), lost, recognised };
}

const BACKGROUND: Bilingual = { en: 'the background', id: 'latar' };

function sizeOf({ width, height }: PageSnapshot): { width: number; height: number } {
  if (width !== undefined && height !== undefined && width > 0 && height > 0) {
    return { width, height };
  }
  throw new InputError([
    {
      path: '',
      expected: {
        en: 'a page with a size; whiteboards and documents have none. Copy it into a design with pages',
        id: 'halaman yang punya ukuran; papan tulis dan dokumen tidak punya. Salin ke desain yang berhalaman',
      },
      got: 'none',
    },
  ]);
}

function nothingKept(): InputError {
  return new InputError([
    {
      path: '',
      expected: {
        en: 'a page with at least one text or shape',
        id: 'halaman dengan sedikitnya satu teks atau bentuk',
      },
      got: 'none',
    },
  ]);
}

/** The formats of the page's size, the one it was made for first, and the largest of their smallest types in px. */
function formatsOf(width: number, height: number, made: string | undefined) {
  const own = customFormat(`custom-${width}x${height}`);
  const same = FORMATS.filter((format) => format.width === width && format.height === height);
  const found = same.length > 0 ? same : own ? [own] : [];
  const ordered = [...found].sort((a, b) => Number(b.id === made) - Number(a.id === made));
  return {
    ids: ordered.map(({ id }) => id),
    floor: Math.max(0, ...ordered.map(textFloor)),
  };
}

/** What the app took for the brand's own fonts counts as those. */
function families({ fonts, faces }: CaptureRequest): (reference?: string) => string | undefined {
  const own = new Map(
    [...(faces ?? [])].map(([face, { font }]) => [font, face.replace(/ [1-9]00$/, '')] as const),
  );
  return (reference) =>
    reference === undefined ? undefined : (own.get(reference) ?? fonts.get(reference));
}

function wordsFor(name: string): Pick<Template, 'name' | 'description' | 'use'> {
  const plain = name.trim().slice(0, 200) || 'Templat';
  return {
    name: { id: plain, en: plain },
    description: {
      id: 'Dibuat dari sebuah halaman Canva; setiap layer berada di posisi elemennya.',
      en: 'Made from a page in Canva; each layer stands where its element stood.',
    },
    use: {
      id: 'Pakai untuk kiriman dengan susunan yang sama seperti halaman asalnya.',
      en: 'Use it for posts arranged as the page that it was made from.',
    },
  };
}

function templateId(name: string): string {
  const plain = slug(name).slice(0, 40).replace(/-+$/, '');
  return plain === '' ? 'canva-page' : plain;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}

/** Ids as a template has them, each once. */
function createIds(): (like: string) => string {
  const used = new Set<string>();
  return (like) => {
    const base = slug(like).slice(0, 34).replace(/-+$/, '') || 'layer';
    let id = base;
    for (let next = 2; used.has(id); next++) id = `${base}-${next}`;
    used.add(id);
    return id;
  };
}

function layersIn(frame: FrameLayer): CapturedTemplate['kept'] {
  return frame.children.flatMap((layer) =>
    layer.kind === 'frame' && layer.children.length > 0
      ? layersIn(layer)
      : [{ id: layer.id, kind: layer.kind }],
  );
}
