import { z } from 'zod';
import { brandFileSchema } from './brand-file.js';
import { fontSchema, surfaceChoiceSchema, surfaceRoleSchema, surfaceSchema } from './brand.js';
import {
  certificateSchema,
  contactSchema,
  eventSchema,
  offerSchema,
  organizationSchema,
  personSchema,
  photoSchema,
  placeSchema,
  figureSchema,
  quoteSchema,
  signatorySchema,
  virtualLocationSchema,
} from './event.js';
import { localizedSchema } from './language.js';
import { badgeSchema } from './layers/badge.js';
import { edgesSchema, radiusSchema } from './layers/frame.js';
import { imageSchema } from './layers/image.js';
import { anyLayerSchema, frameLayerSchema } from './layers/index.js';
import { logosSchema } from './layers/logos.js';
import { expressionSchema, layerIdSchema } from './layers/placement.js';
import { qrSchema } from './layers/qr.js';
import { shapeSchema } from './layers/shape.js';
import { fitSchema, textSchema } from './layers/text.js';
import { autoLengthSchema, fixedLengthSchema, lengthSchema } from './length.js';
import { pageSchema, templateSchema } from './template.js';

/**
 * JSON Schemas of the files that people write, so that editors complete and check them. Draft 7,
 * which every editor knows. `templates/schema/` holds them; `scripts/schemas.mjs` writes them.
 */

/** A JSON Schema document with its file name. */
export interface SchemaFile {
  /** As `template.schema.json`. */
  name: string;
  /** Ends with a newline. */
  text: string;
}

/** The schemas of template, brand and event files. Same code, same text. */
export function schemaFiles(): SchemaFile[] {
  return [
    schemaFile('template', templateSchema, {
      title: 'Siar template',
      description: 'A post as a document: a tree of layers, bound to an event and a brand.',
    }),
    schemaFile('brand', brandFileSchema, {
      title: 'Siar brand',
      description: 'Colours, type, logos and voice of one institution, as tokens.',
    }),
    schemaFile(
      'event',
      z.union([
        eventSchema,
        z.array(eventSchema),
        z.strictObject({ events: z.array(eventSchema) }),
      ]),
      {
        title: 'Siar event',
        description: 'One event or a list of them, with the property names of schema.org.',
      },
    ),
  ];
}

/** What becomes a definition of its own, under this name. */
const NAMES = new Map<z.core.$ZodType, string>([
  [lengthSchema, 'length'],
  [fixedLengthSchema, 'fixedLength'],
  [autoLengthSchema, 'autoLength'],
  [edgesSchema, 'edges'],
  [radiusSchema, 'radius'],
  [expressionSchema, 'expression'],
  [layerIdSchema, 'id'],
  [localizedSchema, 'localized'],
  [surfaceRoleSchema, 'surfaceRole'],
  [surfaceChoiceSchema, 'surfaceChoice'],
  [fitSchema, 'fit'],
  [pageSchema, 'page'],
  [frameLayerSchema, 'frame'],
  [textSchema, 'text'],
  [imageSchema, 'image'],
  [shapeSchema, 'shape'],
  [qrSchema, 'qr'],
  [logosSchema, 'logos'],
  [badgeSchema, 'badge'],
  [surfaceSchema, 'surface'],
  [fontSchema, 'font'],
  [eventSchema, 'event'],
  [personSchema, 'person'],
  [photoSchema, 'photo'],
  [organizationSchema, 'organization'],
  [placeSchema, 'place'],
  [virtualLocationSchema, 'virtualLocation'],
  [offerSchema, 'offer'],
  [contactSchema, 'contact'],
  [quoteSchema, 'quote'],
  [figureSchema, 'figure'],
  [certificateSchema, 'certificate'],
  [signatorySchema, 'signatory'],
]);

/** The descriptions that the schemas carry, and the names above. */
class NamedSchemas extends z.core.$ZodRegistry<z.core.GlobalMeta> {
  override get<S extends z.core.$ZodType>(schema: S) {
    // Layers refer to layers by a lazy schema, which is what becomes the definition.
    const isLayer = schema instanceof z.ZodLazy && schema.unwrap() === anyLayerSchema;
    const id = isLayer ? 'layer' : NAMES.get(schema);
    const known = z.globalRegistry.get(schema);
    return (id === undefined ? known : { ...known, id }) as ReturnType<
      z.core.$ZodRegistry<z.core.GlobalMeta>['get']
    >;
  }
}

function schemaFile(
  kind: string,
  schema: z.ZodType,
  about: { title: string; description: string },
): SchemaFile {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    metadata: new NamedSchemas(),
  });
  const document = { $schema, $id: `urn:siar:schema:${kind}`, ...about, ...body };
  return { name: `${kind}.schema.json`, text: `${JSON.stringify(document, null, 2)}\n` };
}
