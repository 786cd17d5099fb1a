import { z } from 'zod';
import { fixedLengthSchema } from '../length.js';
import { layerSchema } from './placement.js';
import { radiusSchema } from './frame.js';

/** Ornament: a rectangle, an ellipse, a path, or the brand's pattern. Says nothing by itself. */
export const shapeFields = {
  shape: z.enum(['rectangle', 'ellipse', 'path', 'pattern']),
  fill: z
    .enum(['surface', 'ink', 'muted', 'accent', 'line', 'pattern'])
    .optional()
    .describe('Colour role of the surface it lies on'),
  radius: radiusSchema.optional(),
  d: z
    .string()
    .max(4000)
    .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9\s,.eE+-]+$/)
    .optional()
    .describe('SVG path data, for `path`'),
  viewBox: z
    .strictObject({ width: z.number().positive(), height: z.number().positive() })
    .optional(),
  tile: fixedLengthSchema.optional().describe('Width of one tile, for `pattern`'),
};

export const shapeSchema = layerSchema('shape', shapeFields);
