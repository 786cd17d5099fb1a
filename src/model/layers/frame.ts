import { z } from 'zod';
import { surfaceChoiceSchema } from '../brand.js';
import { fixedLengthSchema } from '../length.js';
import { layerSchema } from './placement.js';

/** A box that lays out its children: CSS flexbox. Everything in it is written on its surface. */

export const edgesSchema = z.union([
  fixedLengthSchema,
  z.strictObject({
    top: fixedLengthSchema.optional(),
    right: fixedLengthSchema.optional(),
    bottom: fixedLengthSchema.optional(),
    left: fixedLengthSchema.optional(),
  }),
]);
export type Edges = z.infer<typeof edgesSchema>;

export const radiusSchema = z.enum(['none', 'small', 'large', 'full']);

/** Flexbox fields, shared by the kinds that hold other layers. */
export const flexFields = {
  flexDirection: z.enum(['row', 'column', 'row-reverse', 'column-reverse']).optional(),
  flexWrap: z.enum(['nowrap', 'wrap']).optional(),
  justifyContent: z.enum(['flex-start', 'center', 'flex-end', 'space-between']).optional(),
  alignItems: z.enum(['flex-start', 'center', 'flex-end', 'stretch']).optional(),
  gap: fixedLengthSchema.optional(),
  rowGap: fixedLengthSchema.optional(),
  columnGap: fixedLengthSchema.optional(),
  padding: edgesSchema.optional(),
};

export const frameFields = {
  ...flexFields,
  safe: z
    .array(z.enum(['top', 'right', 'bottom', 'left']))
    .max(4)
    .optional()
    .describe('Sides on which the padding reaches at least to the format’s safe zone'),
  surface: z
    .union([surfaceChoiceSchema, z.literal('inherit')])
    .optional()
    .describe(
      'Brand surface for the frame and all in it; inherit: painted in that of the frame or page around it',
    ),
  paint: z
    .enum(['solid', 'none'])
    .optional()
    .describe('none: the surface’s inks only, nothing is filled (a scrim or panel lies below)'),
  gradient: z
    .strictObject({
      angle: z.number().min(0).max(360).describe('CSS degrees: 180 runs downwards'),
      from: z.number().min(0).max(1).describe('Alpha of the surface colour at the start'),
      to: z.number().min(0).max(1),
    })
    .optional()
    .describe('Instead of a solid fill: lets a photo run into the surface'),
  radius: radiusSchema.optional(),
  border: z
    .strictObject({
      side: z.enum(['top', 'right', 'bottom', 'left', 'all']),
      width: fixedLengthSchema,
      color: z.enum(['line', 'ink', 'accent']),
    })
    .optional(),
};

export const frameSchema = layerSchema('frame', frameFields);
