import { z } from 'zod';
import { expressionSchema, layerSchema } from './placement.js';
import { radiusSchema } from './frame.js';

/**
 * A photo: fills its box, cropped around its focal point. With `fit: contain` a drawing or a
 * signature: whole, on transparent ground. Without a source the layer is gone.
 */
export const imageFields = {
  source: expressionSchema.describe(
    'Expression that gives a photo, as `photo` or `person.photo`; with `fit: contain` also the name of a file beside the event',
  ),
  fit: z
    .enum(['cover', 'contain'])
    .optional()
    .describe('contain: all of it, in its own shape, at most `width` wide and `height` high'),
  alt: z.string().max(500).optional().describe('LiquidJS template; the photo’s own when absent'),
  treatment: z.enum(['none', 'duotone']).optional(),
  anchor: z
    .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .optional()
    .describe(
      'Where in the box the focal point stands, as shares: for boxes that are partly covered',
    ),
  radius: radiusSchema.optional(),
};

export const imageSchema = layerSchema('image', imageFields);
