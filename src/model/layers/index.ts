import { z } from 'zod';
import { badgeSchema } from './badge.js';
import { frameSchema } from './frame.js';
import { imageSchema } from './image.js';
import { logosSchema } from './logos.js';
import { qrSchema } from './qr.js';
import { repeatSchema } from './repeat.js';
import { shapeSchema } from './shape.js';
import { textSchema } from './text.js';

/** The layer kinds, one file each; the two that hold other layers get their children here. */

export type FrameLayer = z.infer<typeof frameSchema> & { children: Layer[] };
export type RepeatLayer = z.infer<typeof repeatSchema> & { item: Layer; rest?: Layer | undefined };
export type TextLayer = z.infer<typeof textSchema>;
export type ImageLayer = z.infer<typeof imageSchema>;
export type ShapeLayer = z.infer<typeof shapeSchema>;
export type QrLayer = z.infer<typeof qrSchema>;
export type LogosLayer = z.infer<typeof logosSchema>;
export type BadgeLayer = z.infer<typeof badgeSchema>;

export type Layer =
  | FrameLayer
  | RepeatLayer
  | TextLayer
  | ImageLayer
  | ShapeLayer
  | QrLayer
  | LogosLayer
  | BadgeLayer;

export type LayerKind = Layer['kind'];

const nested: z.ZodType<Layer> = z.lazy(() => anyLayerSchema);

export const frameLayerSchema = frameSchema.extend({ children: z.array(nested).max(60) });

const repeatLayerSchema = repeatSchema.extend({
  item: nested,
  rest: nested.optional().describe('Drawn after the items when there are more; `rest` counts them'),
});

export const anyLayerSchema = z.discriminatedUnion('kind', [
  frameLayerSchema,
  repeatLayerSchema,
  textSchema,
  imageSchema,
  shapeSchema,
  qrSchema,
  logosSchema,
  badgeSchema,
]);

/** The layers directly inside a layer, in paint order. */
export function childrenOf(layer: Layer): readonly Layer[] {
  switch (layer.kind) {
    case 'frame':
      return layer.children;
    case 'repeat':
      return layer.rest ? [layer.item, layer.rest] : [layer.item];
    case 'text':
    case 'image':
    case 'shape':
    case 'qr':
    case 'logos':
    case 'badge':
      return [];
  }
}
