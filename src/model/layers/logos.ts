import { z } from 'zod';
import { fixedLengthSchema } from '../length.js';
import { flexFields } from './frame.js';
import { layerSchema } from './placement.js';

/** One quiet row of logos, of like optical size whatever their shapes. */
export const logosFields = {
  ...flexFields,
  include: z
    .array(z.enum(['brand', 'mark', 'organizers', 'sponsors']))
    .min(1)
    .describe('brand: its full logo; mark: its sign alone'),
  size: fixedLengthSchema.describe('Height of a logo that is three times as wide as high'),
  max: z.int().min(1).max(12).optional(),
};

export const logosSchema = layerSchema('logos', logosFields);
