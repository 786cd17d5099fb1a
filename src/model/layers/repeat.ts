import { z } from 'zod';
import { flexFields } from './frame.js';
import { expressionSchema, layerSchema } from './placement.js';

/** A frame that draws `item` once for each element of a list, up to `limit`, then `rest`. */
export const repeatFields = {
  ...flexFields,
  for: expressionSchema.describe('Expression that gives a list, as `people.speakers`'),
  as: z
    .string()
    .regex(/^[a-z][a-zA-Z]{0,20}$/)
    .describe('Name of the element in the item’s expressions; `index` counts from 0'),
  limit: z.int().min(1).max(60).optional(),
  overflow: z
    .enum(['error', 'page'])
    .optional()
    .describe('Items that don’t fit: an error finding, or on a further copy of the page'),
};

export const repeatSchema = layerSchema('repeat', repeatFields);
