import { z } from 'zod';
import type { BoundFrame, BoundImage, BoundText } from '../model/bound.js';
import { photoSchema, type Organization } from '../model/event.js';
import { resolvePx } from '../model/length.js';
import type { ImageLayer, LogosLayer } from '../model/layers/index.js';
import { RenderError } from '../errors.js';
import { boundText } from './bind-text.js';
import { boundBase, type Binding } from './binding.js';
import { flexOf, radiusOf } from './resolve.js';

/** What an image layer's expression may give: a photo, with the folder that it lives in and what it is of. */
const photoValueSchema = photoSchema.extend({
  owner: z.enum(['event', 'brand']).optional(),
  subject: z.literal('person').optional(),
});

/** A photo that fills its box, or a picture that is shown whole; gone when the expression gives none. */
export function bindImage(layer: ImageLayer, binding: Binding): BoundImage | undefined {
  const value = binding.expressions.value(layer.source, binding.scope);
  if (value === undefined || value === null || value === '') return undefined;
  if (layer.fit === 'contain' && typeof value === 'string') {
    return bindWhole(layer, { contentUrl: value }, binding);
  }
  const parsed = photoValueSchema.safeParse(value);
  if (!parsed.success) {
    throw new RenderError({
      en: `${layer.id}: "${layer.source}" gives no photo. Name one in the template, as "photo".`,
      id: `${layer.id}: "${layer.source}" tidak menghasilkan foto. Sebutkan foto di templat, seperti "photo".`,
    });
  }
  if (layer.fit === 'contain') return bindWhole(layer, parsed.data, binding);
  const { owner = 'event', subject, ...photo } = parsed.data;
  const alt = layer.alt ? binding.expressions.text(layer.alt, binding.scope) : photo.description;
  const { duotone } = binding.brand;
  return {
    ...boundBase(layer, binding),
    kind: 'image',
    source: photo.contentUrl,
    owner,
    fit: 'cover',
    ...(photo.focalPoint ? { focalPoint: photo.focalPoint } : {}),
    ...(layer.anchor ? { anchor: layer.anchor } : {}),
    ...(subject ? { subject } : {}),
    ...(layer.treatment === 'duotone' && duotone ? { duotone } : {}),
    radius: radiusOf(layer.radius, binding.brand, binding.units),
    alt: alt ?? '',
    photo,
  };
}

/** A signature, a seal: all of it in its own shape, in the box that the layer's width and height say. */
function bindWhole(
  layer: ImageLayer,
  { contentUrl, description, owner = 'event' }: WholePicture,
  binding: Binding,
): BoundImage {
  const base = boundBase(layer, binding);
  const { width, height, ...placement } = base.placement;
  if (typeof width !== 'number' || typeof height !== 'number') {
    throw new RenderError({
      en: `${layer.id}: with "fit: contain", width and height are lengths, as 24vmin. Write both in the template.`,
      id: `${layer.id}: dengan "fit: contain", width dan height berupa ukuran, seperti 24vmin. Tulis keduanya di templat.`,
    });
  }
  const alt = layer.alt ? binding.expressions.text(layer.alt, binding.scope) : description;
  return {
    ...base,
    placement,
    kind: 'image',
    source: contentUrl,
    owner,
    fit: 'contain',
    radius: 0,
    alt: alt ?? '',
    within: { width, height },
  };
}

type WholePicture = Pick<z.infer<typeof photoValueSchema>, 'contentUrl' | 'description' | 'owner'>;

/**
 * A row of logos; each is scaled so that wide and tall ones look alike. Who has
 * none stands among them by name: nobody who holds the event is left out.
 */
export function bindLogos(layer: LogosLayer, binding: Binding): BoundFrame | undefined {
  const size = resolvePx(layer.size, binding.units);
  const base = boundBase(layer, binding);
  const children = layer.include
    .flatMap((what) => logosOf(what, binding))
    .slice(0, layer.max ?? 12)
    .map((logo, index) => bindLogo(logo, `${base.id}[${index}]`, size, binding));
  if (!children.some(({ kind }) => kind === 'image')) return undefined;
  const flex = { flexDirection: 'row', alignItems: 'center', gap: '3vmin', ...layer };
  return {
    ...base,
    kind: 'frame',
    flex: flexOf(flex, binding.units),
    fill: null,
    radius: 0,
    children,
  };
}

/** Room for two lines of most names. */
const NAME_WIDTH = '11rem';

function bindLogo(logo: Logo, id: string, size: number, binding: Binding): BoundImage | BoundText {
  const { name, source, owner } = logo;
  const base = { id, name, drop: 0, opacity: 1 };
  if (source === undefined) {
    const maxWidth = Math.round(resolvePx(NAME_WIDTH, binding.units));
    return boundText(
      { ...base, role: 'organizer', placement: { flexShrink: 0, maxWidth } },
      { style: 'label', letterSpacing: 0, lines: 3 },
      name,
      binding,
    );
  }
  return {
    ...base,
    role: 'logo',
    placement: { flexShrink: 0 },
    kind: 'image',
    source,
    owner,
    fit: 'contain',
    radius: 0,
    alt: name,
    // A mark alone is about square: its height is the size itself.
    likeness: { width: logo.mark ? size : size * 3, height: size },
  };
}

interface Logo {
  name: string;
  /** Absent: an organisation without one. */
  source?: string;
  owner: BoundImage['owner'];
  mark: boolean;
}

function logosOf(what: LogosLayer['include'][number], binding: Binding): Logo[] {
  const { brand, surface, scope } = binding;
  const onDark = surface.logo === 'light';
  const own = brandLogo(brand.name, onDark ? brand.logo.light : brand.logo.dark, false);
  switch (what) {
    case 'brand':
      return [own];
    case 'mark': {
      const mark = onDark ? brand.logo.markLight : brand.logo.markDark;
      return mark === undefined ? [] : [brandLogo(brand.name, mark, true)];
    }
    case 'organizers':
      return organizationLogos(scope['organizations'], own);
    case 'sponsors':
      return organizationLogos(scope['sponsors'], own);
  }
}

function brandLogo(name: string, source: string, mark: boolean): Logo {
  return { name, source, owner: 'brand', mark };
}

/** The institution itself needs no logo in the event: the brand has it. */
function organizationLogos(value: unknown, own: Logo): Logo[] {
  const organizations = Array.isArray(value) ? (value as Organization[]) : [];
  return organizations.map(({ name, alternateName, logo }) => {
    const known = { owner: 'event', mark: false } as const;
    if (logo !== undefined) return { ...known, name, source: logo };
    return name === own.name ? own : { ...known, name: alternateName ?? name };
  });
}
