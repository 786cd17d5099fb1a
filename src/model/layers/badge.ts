import { z } from 'zod';
import { surfaceChoiceSchema } from '../brand.js';
import { edgesSchema, radiusSchema } from './frame.js';
import { layerSchema } from './placement.js';
import { typeFields } from './text.js';

/** A word on a small panel of its own: "Gratis", "Ditunda", "Webinar". Gone when its text is empty. */
export const badgeFields = {
  ...typeFields,
  text: z.string().min(1).max(500).describe('LiquidJS template'),
  surface: surfaceChoiceSchema,
  padding: edgesSchema.optional(),
  radius: radiusSchema.optional(),
};

export const badgeSchema = layerSchema('badge', badgeFields);
