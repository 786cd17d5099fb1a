import { z } from 'zod';
import { autoLengthSchema, lengthSchema } from '../length.js';

/** A LiquidJS expression, as `price.free and registration.url`. */
export const expressionSchema = z.string().min(1).max(500);

/** Ids are unique in a document and never change: editing together addresses layers by them. */
export const layerIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id as speaker-name: a–z, 0–9 and -');

/** What every layer has, whatever its kind. */
export const identityFields = {
  id: layerIdSchema,
  name: z.string().max(80).optional().describe('For people, in editors'),
  role: z
    .string()
    .max(40)
    .optional()
    .describe('Meaning: title, date, speaker, logo, registration, photo…; empty for structure'),
  lock: z.boolean().optional().describe('Editors don’t move it'),
};

/** Keys of `at`: an aspect or a format id. A format wins over its aspect. */
export const overrideKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Where a layer stands: CSS names, CSS meaning. Every kind has these. */
export const placementFields = {
  if: expressionSchema.optional().describe('The layer is there only when this is true'),
  drop: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('May leave when the page is full; the highest number leaves first'),
  position: z.literal('absolute').optional(),
  top: lengthSchema.optional(),
  right: lengthSchema.optional(),
  bottom: lengthSchema.optional(),
  left: lengthSchema.optional(),
  width: autoLengthSchema.optional(),
  height: autoLengthSchema.optional(),
  minWidth: lengthSchema.optional(),
  maxWidth: lengthSchema.optional(),
  minHeight: lengthSchema.optional(),
  maxHeight: lengthSchema.optional(),
  marginTop: autoLengthSchema.optional(),
  marginRight: autoLengthSchema.optional(),
  marginBottom: autoLengthSchema.optional(),
  marginLeft: autoLengthSchema.optional(),
  flexGrow: z.number().min(0).max(10).optional(),
  flexShrink: z.number().min(0).max(10).optional(),
  flexBasis: autoLengthSchema.optional(),
  alignSelf: z.enum(['flex-start', 'center', 'flex-end', 'stretch']).optional(),
  aspectRatio: z.number().positive().max(20).optional(),
  opacity: z.number().min(0).max(1).optional(),
};

/** The placement keys that go to the layout engine as they are, with lengths resolved. */
export const PLACEMENT_KEYS = [
  'position',
  'top',
  'right',
  'bottom',
  'left',
  'width',
  'height',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'aspectRatio',
] as const;

/**
 * A layer kind from its own fields: identity, placement, and `at`, which may change everything but
 * the identity for an aspect or a format.
 */
export function layerSchema<K extends string, F extends z.ZodRawShape>(kind: K, fields: F) {
  const changeable = { ...placementFields, ...fields };
  return z.strictObject({
    kind: z.literal(kind),
    ...identityFields,
    ...changeable,
    at: z
      .record(overrideKeySchema, z.strictObject(changeable).partial())
      .optional()
      .describe('Other values for an aspect (landscape, square, portrait, tall) or a format id'),
  });
}
