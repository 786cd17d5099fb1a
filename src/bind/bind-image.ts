import { z } from 'zod';
import type { BoundFrame, BoundImage } from '../model/bound.js';
import { photoSchema, type Organization } from '../model/event.js';
import { resolvePx } from '../model/length.js';
import type { ImageLayer, LogosLayer } from '../model/layers/index.js';
import { RenderError } from '../errors.js';
import { boundBase, type Binding } from './binding.js';
import { flexOf, radiusOf } from './resolve.js';

/** What an image layer's expression may give: a photo, with the folder that it lives in and what it is of. */
const photoValueSchema = photoSchema.extend({
  owner: z.enum(['event', 'brand']).optional(),
  subject: z.literal('person').optional(),
});

/** A photo that fills its box; gone when the expression gives none. */
export function bindImage(layer: ImageLayer, binding: Binding): BoundImage | undefined {
  const value = binding.expressions.value(layer.source, binding.scope);
  if (value === undefined || value === null || value === '') return undefined;
  const parsed = photoValueSchema.safeParse(value);
  if (!parsed.success) throw new RenderError(`${layer.id}: "${layer.source}" gives no photo`);
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
    ...(subject ? { subject } : {}),
    ...(layer.treatment === 'duotone' && duotone ? { duotone } : {}),
    radius: radiusOf(layer.radius, binding.brand, binding.units),
    alt: alt ?? '',
    photo,
  };
}

/** A row of logos; each is scaled to the same area, so that wide and tall ones look alike. */
export function bindLogos(layer: LogosLayer, binding: Binding): BoundFrame | undefined {
  const size = resolvePx(layer.size, binding.units);
  const base = boundBase(layer, binding);
  const children = layer.include
    .flatMap((what) => logosOf(what, binding))
    .slice(0, layer.max ?? 12)
    .map((logo, index): BoundImage => ({
      id: `${base.id}[${index}]`,
      name: logo.name,
      role: 'logo',
      placement: { flexShrink: 0 },
      drop: 0,
      opacity: 1,
      kind: 'image',
      source: logo.source,
      owner: logo.owner,
      fit: 'contain',
      radius: 0,
      alt: logo.name,
      // A mark alone is about square: its height is the size itself.
      area: logo.mark ? size * size : size * size * 3,
    }));
  if (children.length === 0) return undefined;
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

interface Logo {
  name: string;
  source: string;
  owner: BoundImage['owner'];
  mark: boolean;
}

function logosOf(what: LogosLayer['include'][number], binding: Binding): Logo[] {
  const { brand, surface, scope } = binding;
  const onDark = surface.logo === 'light';
  switch (what) {
    case 'brand':
      return [brandLogo(brand.name, onDark ? brand.logo.light : brand.logo.dark, false)];
    case 'mark': {
      const mark = onDark ? brand.logo.markLight : brand.logo.markDark;
      return mark === undefined ? [] : [brandLogo(brand.name, mark, true)];
    }
    case 'organizers':
      return organizationLogos(scope['organizations']);
    case 'sponsors':
      return organizationLogos(scope['sponsors']);
  }
}

function brandLogo(name: string, source: string, mark: boolean): Logo {
  return { name, source, owner: 'brand', mark };
}

function organizationLogos(value: unknown): Logo[] {
  const organizations = Array.isArray(value) ? (value as Organization[]) : [];
  return organizations.flatMap(({ name, logo }) =>
    logo === undefined ? [] : [{ name, source: logo, owner: 'event' as const, mark: false }],
  );
}
