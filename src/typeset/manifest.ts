import { z } from 'zod';
import { SCRIPTS } from '../model/brand.js';

/** fonts/manifest.json: every font file with what it covers, its hash and its licence. */

const path = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9-]+\.(ttf|txt)$/, 'a file below fonts/');

export const fontEntrySchema = z.strictObject({
  family: z.string().min(1).max(80),
  weight: z.number().int().min(100).max(900),
  style: z.enum(['normal', 'italic']),
  scripts: z.array(z.enum(SCRIPTS)).min(1),
  file: path,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  sizeAdjust: z
    .number()
    .min(0.5)
    .max(2)
    .optional()
    .describe(
      'Times larger than the file says, as CSS size-adjust: letters as large as their neighbours',
    ),
  license: path,
  version: z.string().describe('Version that the font itself states'),
  source: z.string().describe('Package and version that it was taken from'),
});
export type FontEntry = z.infer<typeof fontEntrySchema>;

export const fontManifestSchema = z.strictObject({
  siar: z.literal(1),
  faces: z.array(fontEntrySchema).min(1),
});
export type FontManifest = z.infer<typeof fontManifestSchema>;

/** The name by which brands call a face: `Plus Jakarta Sans 700`, `Fraunces Italic 400`. */
export function faceId(entry: Pick<FontEntry, 'family' | 'weight' | 'style'>): string {
  return `${entry.family}${entry.style === 'italic' ? ' Italic' : ''} ${entry.weight}`;
}
