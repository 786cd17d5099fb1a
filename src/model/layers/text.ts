import { z } from 'zod';
import { fixedLengthSchema } from '../length.js';
import { typeRoleSchema } from '../type-scale.js';
import { fontRoleSchema } from '../brand.js';
import { layerSchema } from './placement.js';

/** Words. Without `fit` it is set at its role's size; an empty text removes its layer. */

export const colorRoleSchema = z.enum(['ink', 'muted', 'accent']);

export const typeFields = {
  style: typeRoleSchema.optional().describe('Type role: size, font and leading from the scale'),
  font: fontRoleSchema.optional(),
  size: fixedLengthSchema.optional(),
  lineHeight: z.number().min(0.85).max(2.2).optional(),
  letterSpacing: z.number().min(-0.1).max(0.4).optional().describe('em'),
  textTransform: z.enum(['none', 'uppercase']).optional(),
};

export const fitSchema = z.strictObject({
  min: fixedLengthSchema.describe('Smallest size; never below 1rem'),
  max: fixedLengthSchema,
  least: fixedLengthSchema
    .optional()
    .describe('Below min, in need; absent: half of min for texts that may be cut, else min'),
  lines: z.int().min(1).max(20).describe('At most so many lines'),
  box: z
    .boolean()
    .optional()
    .describe('Fill the space that the frame leaves, instead of pushing the frame'),
});

export const textFields = {
  ...typeFields,
  text: z.string().min(1).max(2000).describe('LiquidJS template'),
  color: colorRoleSchema.optional(),
  textAlign: z.enum(['left', 'center', 'right']).optional().describe('Mirrored in Arabic'),
  textDecoration: z.enum(['none', 'line-through']).optional(),
  textBoxTrim: z
    .boolean()
    .optional()
    .describe('Cut the box to cap height and baseline, so that type aligns with edges'),
  fit: fitSchema.optional(),
  lines: z.int().min(1).max(40).optional().describe('Without fit: at most so many lines'),
  overflow: z
    .enum(['ellipsis', 'error', 'page'])
    .optional()
    .describe(
      'When even the smallest size doesn’t fit: cut at a word, an error finding, or the rest on a further copy of the page',
    ),
  wrap: z.enum(['balance', 'greedy']).optional().describe('Lines of like length, or filled'),
  verticalAlign: z.enum(['top', 'middle', 'bottom']).optional().describe('Inside a filled box'),
};

export const textSchema = layerSchema('text', textFields);
