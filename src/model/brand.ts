import { z } from 'zod';
import { localizedSchema } from './language.js';

/** Brand: colours, type, logos, voice of one institution, as tokens. Templates name tokens only. */

export const hexSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour as #0b3d2e, in lower case');
const file = z.string().trim().min(1).max(500);

/**
 * A surface and everything that may be written on it. `ink`, `muted` and `accent` each reach
 * 4.5:1 on `surface` (WCAG 2.2, 1.4.3); `line` and `pattern` are ornament and have no floor.
 */
export const surfaceSchema = z.strictObject({
  surface: hexSchema,
  ink: hexSchema.describe('Titles and body text'),
  muted: hexSchema.describe('Secondary text: roles, degrees'),
  accent: hexSchema.describe('The one thing to notice'),
  line: hexSchema.describe('Rules'),
  pattern: hexSchema.describe('Ornament: near the surface colour'),
  logo: z.enum(['light', 'dark']).describe('Which logo variant stands on it'),
});
export type Surface = z.infer<typeof surfaceSchema>;

/** Surfaces that every brand has, so that every template works in it. */
export const SURFACE_ROLES = ['primary', 'paper', 'accent', 'deep'] as const;
export const surfaceRoleSchema = z.enum(SURFACE_ROLES);
export type SurfaceRole = z.infer<typeof surfaceRoleSchema>;

/** A surface that follows from a value: a reminder's moment, the number of a page. */
const surfaceByValueSchema = z.strictObject({
  of: z.string().min(1).max(500).describe('Expression, as `moment.id`'),
  is: z
    .record(z.string().min(1).max(40), surfaceRoleSchema)
    .describe('Its values, and the surface of each'),
  else: surfaceRoleSchema.describe('For every other value'),
});

/**
 * One surface, or several of which each event gets its own, so that posts side by side differ, or
 * one for each value of an expression.
 */
export const surfaceChoiceSchema = z
  .union([surfaceRoleSchema, z.array(surfaceRoleSchema).min(2).max(4), surfaceByValueSchema])
  .meta({
    description:
      'A surface, a list from which each event takes one, always the same, or `{of, is, else}`: one for each value',
  });
export type SurfaceChoice = z.infer<typeof surfaceChoiceSchema>;

/**
 * The surface for an event; `turn` is the event's number, the same in all lists of a template, and
 * `evaluate` gives the value of an expression.
 */
export function surfaceOf(
  choice: SurfaceChoice,
  turn: number,
  evaluate: (expression: string) => unknown,
): SurfaceRole {
  if (typeof choice === 'string') return choice;
  if (Array.isArray(choice)) return choice[turn % choice.length]!;
  const value = String(evaluate(choice.of));
  return Object.hasOwn(choice.is, value) ? choice.is[value]! : choice.else;
}

/** Font roles that templates name. */
export const FONT_ROLES = ['display', 'heading', 'body', 'numeral', 'quote'] as const;
export const fontRoleSchema = z.enum(FONT_ROLES);
export type FontRole = z.infer<typeof fontRoleSchema>;

export const SCRIPTS = ['latin', 'arabic', 'javanese', 'symbols', 'emoji'] as const;
export type Script = (typeof SCRIPTS)[number];

/** A family in fonts/manifest.json with a weight: `Plus Jakarta Sans 700`. */
export const faceSchema = z
  .string()
  .regex(/^.+ [1-9]00$/, 'a family and a weight, as "Plus Jakarta Sans 700"');

export const fontSchema = z.strictObject({
  latin: faceSchema,
  arabic: faceSchema.optional(),
  javanese: faceSchema.optional(),
  tracking: z.number().min(-0.1).max(0.3).default(0).describe('Letter spacing in em'),
  lineHeight: z.number().min(0.9).max(2).default(1.2),
});
export type BrandFont = z.infer<typeof fontSchema>;

export const brandSchema = z.strictObject({
  siar: z.literal(1).describe('Version of the brand format'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(120),
  shortName: z.string().min(1).max(40).optional(),
  surfaces: z.strictObject({
    primary: surfaceSchema,
    paper: surfaceSchema,
    accent: surfaceSchema,
    deep: surfaceSchema,
  }),
  fonts: z.strictObject({
    display: fontSchema,
    heading: fontSchema,
    body: fontSchema,
    numeral: fontSchema,
    quote: fontSchema.optional().describe('For quoted sentences; the display font when absent'),
  }),
  logo: z
    .strictObject({
      light: file.describe('SVG or PNG for dark surfaces'),
      dark: file.describe('SVG or PNG for light surfaces'),
      markLight: file.optional().describe('The mark alone, for dark surfaces'),
      markDark: file.optional(),
      clearSpace: z.number().min(0).max(1).default(0.25).describe('Share of its height kept free'),
    })
    .describe('Files below the brand file’s folder'),
  radius: z
    .strictObject({ small: z.number().min(0).max(10), large: z.number().min(0).max(20) })
    .describe('Corner radii in vmin (1 % of the shorter side)'),
  pattern: z
    .strictObject({
      width: z.number().positive().max(2000),
      height: z.number().positive().max(2000),
      paths: z
        .array(
          z.strictObject({
            d: z
              .string()
              .min(1)
              .max(4000)
              .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9\s,.eE+-]+$/),
            strokeWidth: z.number().min(0).max(100).default(0).describe('0: filled'),
          }),
        )
        .min(1)
        .max(40),
    })
    .describe('One tile of the ornament, as vector paths in its own units'),
  duotone: z
    .strictObject({ shadow: hexSchema, highlight: hexSchema })
    .optional()
    .describe('Colours that photos are mapped to where a template asks for it'),
  photos: z
    .array(
      z.strictObject({
        contentUrl: file,
        focalPoint: z
          .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
          .optional(),
        description: localizedSchema,
        creditText: z.string().max(200).optional(),
        license: z.string().max(200).optional(),
      }),
    )
    .max(20)
    .default([])
    .describe('The institution’s own pictures of places and things, used when an event has none'),
  voice: z
    .strictObject({ address: z.enum(['formal', 'warm']).default('warm') })
    .default({ address: 'warm' }),
  handles: z
    .array(
      z.strictObject({ network: z.string().min(1).max(30), handle: z.string().min(1).max(80) }),
    )
    .max(10)
    .default([]),
  hashtags: z
    .array(
      z
        .string()
        .regex(/^[^\s#]+$/)
        .max(60),
    )
    .max(10)
    .default([]),
  website: z.string().max(200).optional(),
});
export type Brand = z.infer<typeof brandSchema>;
