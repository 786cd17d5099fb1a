import { z } from 'zod';
import { brandSchema, faceSchema, fontSchema, hexSchema, surfaceSchema } from './brand.js';

/**
 * What a brand file may say. Only the name, three colours, a display face and the logo are needed:
 * `brand-defaults.ts` makes the rest, and whatever the file says itself stands.
 */

const fontChoice = z
  .union([faceSchema, fontSchema])
  .meta({ description: 'A family and a weight, alone or with tracking and line height' });

const partialSurface = surfaceSchema.partial();

export const paletteSchema = z
  .strictObject({
    primary: hexSchema.describe('The institution’s colour; most posts stand on it'),
    accent: hexSchema.describe('For dates and what must be noticed'),
    paper: hexSchema.default('#fbf6ec').describe('A near white for text on light ground'),
  })
  .describe('Three colours from which the surfaces are made');
export type Palette = z.infer<typeof paletteSchema>;

const { surfaces: _whole, fonts: _all, radius, pattern, ...others } = brandSchema.shape;

export const brandFileSchema = z.strictObject({
  ...others,
  palette: paletteSchema.optional(),
  surfaces: z
    .strictObject({
      primary: partialSurface.optional(),
      paper: partialSurface.optional(),
      accent: partialSurface.optional(),
      deep: partialSurface.optional(),
    })
    .optional()
    .describe('Whole without a palette; with one, only what shall differ from it'),
  fonts: z.strictObject({
    display: fontChoice,
    heading: fontChoice.optional(),
    body: fontChoice.optional(),
    numeral: fontChoice.optional(),
    quote: fontChoice.optional(),
  }),
  radius: radius.optional(),
  pattern: pattern.optional(),
});
export type BrandFile = z.infer<typeof brandFileSchema>;
