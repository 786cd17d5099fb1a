import type { SurfaceRole } from '../../model/brand.js';
import { childrenOf, type Layer } from '../../model/layers/index.js';
import type { Template, TemplatePage } from '../../model/template.js';
import { layerOf } from '../../output/canva/native.js';
import type { PageBox } from '../update/leaves.js';
import type { SlotRecord } from '../update/manifest.js';
import { length, placed, sized, standsOn, type CaptureContext, type Piece } from './context.js';

/**
 * The layer that a picture of ours came from, put where the picture stands now. What a picture shows can't be
 * read, but what the app asked for it is known.
 */
export interface PictureTools {
  /** What the page was made from. */
  template: Template | undefined;
  /** 1-based, of the post. */
  page: number;
  isGood: (text: string) => boolean;
  /** Layers of which several pictures came: each is written once. */
  written: Set<string>;
}

/** The layer; `'again'` for a further picture of one that is written already; null where nothing is known. */
export function capturePicture(
  record: SlotRecord,
  box: PageBox,
  around: SurfaceRole,
  context: CaptureContext,
  tools: PictureTools,
): Piece | 'again' | null {
  const origin = tools.template && originOf(record.slot, tools.template, tools.page);
  const made = origin
    ? likeOrigin(origin, record, box, context, tools)
    : byRole(record, box, context);
  if (made === null || made === 'again') return made;
  const { width, height } = sized(box, context);
  const names = {
    id: context.id(layerOf(record.slot)),
    ...(record.name ? { name: record.name.slice(0, 80) } : {}),
    ...(record.role ? { role: record.role } : {}),
  };
  const size = made.kind === 'logos' ? {} : made.kind === 'qr' ? { width } : { width, height };
  return {
    // The ground decides which variant of a logo stands on it, and the colour of an ornament.
    surface: standsOn(box, around, context),
    box,
    layer: (parent) => ({ ...made, ...names, ...size, ...placed(box, parent, context) }),
  };
}

interface Origin {
  layer: Layer;
  /** Names that repeats and the page define, with what stands for each outside of them. */
  locals: Map<string, string>;
}

/** The layer of the template that a slot was drawn from: `rows[2].photo` is `photo` inside of `rows`. */
function originOf(slot: string, template: Template, page: number): Origin | undefined {
  const steps = layerOf(slot.replace(/#\d+$/, ''))
    .split('.')
    .map((step) => /^([a-z0-9-]+)(?:\[(\d+)\])?$/.exec(step))
    .map((found) => ({ id: found?.[1] ?? '', index: Number(found?.[2] ?? 0) }));
  const wanted = steps.at(-1)?.id;
  for (const one of template.pages) {
    const found = search(one.root, wanted ?? '', steps, pageLocals(one, page));
    if (found) return found;
  }
  return undefined;
}

function pageLocals(
  { for: list, as = 'item', per }: TemplatePage,
  page: number,
): Map<string, string> {
  const isSingle = list !== undefined && per === undefined;
  return new Map(isSingle ? [[as, `${list}[${page - 1}]`]] : []);
}

function search(
  layer: Layer,
  wanted: string,
  steps: readonly { id: string; index: number }[],
  locals: Map<string, string>,
): Origin | undefined {
  if (layer.id === wanted && layer.kind !== 'repeat') return { layer, locals };
  const inner =
    layer.kind === 'repeat'
      ? new Map(locals).set(
          layer.as,
          `${globally(layer.for, locals)}[${steps.find(({ id }) => id === layer.id)?.index ?? 0}]`,
        )
      : locals;
  for (const child of childrenOf(layer)) {
    const found = search(child, wanted, steps, inner);
    if (found) return found;
  }
  return undefined;
}

/** An expression without the names that only repeats know. */
function globally(expression: string, locals: ReadonlyMap<string, string>): string {
  let written = expression;
  for (const [name, value] of locals) {
    written = written.replace(new RegExp(`(?<![\\w.])${name}(?=[.[\\s]|$)`, 'g'), () => value);
  }
  return written;
}

function likeOrigin(
  { layer, locals }: Origin,
  record: SlotRecord,
  box: PageBox,
  context: CaptureContext,
  { isGood, written }: PictureTools,
): Layer | 'again' | null {
  const good = (expression: string): boolean => isGood(`{{ ${expression} }}`);
  switch (layer.kind) {
    case 'image': {
      const { treatment, anchor, radius, fit } = layer;
      const source = globally(layer.source, locals);
      const alt = layer.alt === undefined ? undefined : globally(layer.alt, locals);
      if (!good(source)) return null;
      return {
        ...{ kind: 'image', id: 'x', source },
        ...(fit ? { fit } : {}),
        ...(alt !== undefined && isGood(alt) ? { alt } : {}),
        ...(treatment ? { treatment } : {}),
        ...(anchor ? { anchor } : {}),
        ...(radius ? { radius } : {}),
      };
    }
    case 'logos': {
      if (written.has(layer.id)) return 'again';
      written.add(layer.id);
      const { include, max, gap, flexDirection, alignItems, justifyContent } = layer;
      const scale = record.box.height > 0 ? box.height / record.box.height : 1;
      const isAsPut = Math.abs(scale - 1) < 0.02;
      const size = isAsPut ? layer.size : length(box.height, context);
      const flex = { gap, flexDirection, alignItems, justifyContent };
      return { kind: 'logos', id: 'x', include, size, ...given({ max, ...flex }) };
    }
    case 'qr': {
      const value = globally(layer.value, locals);
      return good(value) ? { kind: 'qr', id: 'x', value } : null;
    }
    case 'shape': {
      const { shape, tile, fill } = layer;
      return shape === 'pattern'
        ? { kind: 'shape', id: 'x', shape, ...given({ tile, fill }) }
        : null;
    }
    case 'frame': {
      const { surface, gradient, radius } = layer;
      if (!gradient) return null;
      // Without a surface of its own a gradient is of the ground around it.
      const own = surface ?? 'inherit';
      return { kind: 'frame', id: 'x', surface: own, gradient, ...given({ radius }), children: [] };
    }
    case 'text':
    case 'badge':
    case 'repeat':
      return null;
  }
}

/** For want of the template: what a role says. */
function byRole({ role }: SlotRecord, box: PageBox, context: CaptureContext): Layer | null {
  switch (role) {
    case 'qr':
      return { kind: 'qr', id: 'x', value: 'registration.url' };
    case 'photo':
      return { kind: 'image', id: 'x', source: 'photo' };
    case 'logo': {
      const isMark = box.width < 1.5 * box.height;
      const size = length(box.height, context);
      return { kind: 'logos', id: 'x', include: [isMark ? 'mark' : 'brand'], size };
    }
    default:
      return null;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that are undefined. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
