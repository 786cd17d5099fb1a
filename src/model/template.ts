import { z } from 'zod';
import { surfaceChoiceSchema } from './brand.js';
import { languageSchema, localizedSchema } from './language.js';
import { frameLayerSchema } from './layers/index.js';
import { expressionSchema, layerIdSchema } from './layers/placement.js';

/** Template: a document, never code. The format's rules are SPEC.md, section "Templates". */

export const TEMPLATE_VERSION = 1;

const stringTable = z.record(z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/), z.string().max(300));

export const pageSchema = z.strictObject({
  id: layerIdSchema,
  if: expressionSchema.optional(),
  for: expressionSchema.optional().describe('One page for each element of this list'),
  as: z
    .string()
    .regex(/^[a-z][a-zA-Z]{0,20}$/)
    .optional()
    .describe('Name of the element (or of the group) in the page’s expressions'),
  per: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe('At most so many elements to a page, as a list; about as many on each'),
  alt: localizedSchema.optional().describe('Alt text of this page; absent: the template’s'),
  surface: surfaceChoiceSchema,
  root: z.lazy(() => frameLayerSchema),
});

export const templateSchema = z.strictObject({
  siar: z.literal(TEMPLATE_VERSION).describe('Version of the template format'),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: localizedSchema,
  description: localizedSchema,
  use: localizedSchema.describe('One sentence on when to use it'),
  kind: z.enum([
    'announcement',
    'speakers',
    'reminder',
    'quote',
    'recap',
    'carousel',
    'certificate',
  ]),
  languages: z.array(languageSchema).min(1),
  formats: z
    .strictObject({
      only: z.array(z.string().max(40)).optional(),
      except: z.array(z.string().max(40)).optional(),
    })
    .optional()
    .describe('Format ids that it is made for; absent: all'),
  sample: z
    .string()
    .max(200)
    .regex(/^[a-z0-9][a-z0-9/-]*\.(?:ya?ml|json)$/, 'a path below the template’s folder')
    .optional()
    .describe('Event that shows it off: a path below the template’s folder'),
  suits: expressionSchema
    .optional()
    .describe('True for events that it can say something about; absent: all'),
  alt: localizedSchema.describe('LiquidJS template of the alt text'),
  strings: z
    .strictObject({ id: stringTable, en: stringTable, ar: stringTable.optional() })
    .optional()
    .describe('Fixed words; they stand before those of templates/strings.yaml'),
  pages: z.array(pageSchema).min(1).max(20),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplatePage = z.infer<typeof pageSchema>;

/** Bounds on a document, so that a hostile one is refused before anything walks it. */
export const TEMPLATE_LIMITS = { bytes: 512 * 1024, depth: 24, layers: 400 } as const;
