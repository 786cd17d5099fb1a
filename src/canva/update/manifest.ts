import { z } from 'zod';
import { languageSchema } from '../../model/language.js';
import { faceKey, type NativePage } from '../../output/canva/native.js';
import type { PageIdentity } from '../../output/canva/page-title.js';
import { textHash } from '../../output/canva/text-hash.js';
import type { ElementPath, PageSnapshot } from '../port/design-port.js';
import { drawingOf, nativeLeaves, pageLeaves, pictureOf, type NativeLeafAt } from './leaves.js';

/**
 * What the app keeps of a page that it inserted. Canva keeps nothing of ours with an element, so this is how
 * the app knows its own elements again, and what it put into them.
 */

export const MANIFEST_VERSION = 1;

/** Far more than a page of ours has; a bound on what a foreign file may ask of us. */
export const MANIFEST_LIMITS = { slots: 400, words: 4000, colors: 30 } as const;

const short = z.string().min(1).max(200);
const place = z.int().min(0).max(2000);
const length = z.number().min(-40_000).max(40_000);

const box = z.strictObject({ top: length, left: length, width: length, height: length });

const slotRecordSchema = z.strictObject({
  slot: short.describe('Layer of the template, unique on the page'),
  name: z.string().max(200),
  role: z.string().max(40),
  kind: z.enum(['text', 'image', 'shape']),
  path: z.union([z.tuple([place]), z.tuple([place, place])]),
  box,
  layerBox: box.optional().describe('Of a piece: its layer’s box, from the corner of its own'),
  text: z.string().max(MANIFEST_LIMITS.words).optional().describe('Words, a line each'),
  fontSize: z.number().min(0).max(2000).optional(),
  face: short.optional(),
  colors: z.array(z.string().max(9)).max(MANIFEST_LIMITS.colors).optional(),
  drawing: z.string().max(20).optional().describe('Hash of its paths'),
  picture: z.string().max(20).optional().describe('Hash of the engine’s key'),
  shown: z.string().max(20).optional().describe('Hash of Canva’s reference of it'),
});
/** One slot as the app put it there. Boxes are px of the page. */
export type SlotRecord = z.infer<typeof slotRecordSchema>;

export const manifestSchema = z.strictObject({
  siar: z.literal(MANIFEST_VERSION),
  design: z.string().max(200).nullable(),
  page: short,
  identity: z.strictObject({
    template: short,
    format: short,
    language: languageSchema,
    brand: short,
    page: z.int().min(1).max(999),
    pages: z.int().min(1).max(999),
    event: short,
  }),
  event: z.strictObject({ identifier: short, name: z.string().max(500) }),
  width: z.number().positive().max(40_000),
  height: z.number().positive().max(40_000),
  background: z.string().max(9),
  slots: z.array(slotRecordSchema).max(MANIFEST_LIMITS.slots),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface InsertedPage {
  design: string | null;
  /** Canva's id of the page. */
  page: string;
  identity: PageIdentity;
  event: { identifier: string; name: string };
}

/**
 * The manifest of a page that was just inserted. With the page as Canva reads it, also what tells whether
 * somebody puts another picture in later.
 */
export function manifestOf(
  native: NativePage,
  inserted: InsertedPage,
  snapshot?: PageSnapshot,
): Manifest {
  const { design, page, identity, event } = inserted;
  const slots = recordsOf(native);
  return {
    siar: MANIFEST_VERSION,
    design,
    page,
    identity: { ...identity, language: languageSchema.parse(identity.language) },
    event: { identifier: event.identifier, name: event.name.slice(0, 500) },
    width: native.width,
    height: native.height,
    background: native.background,
    slots: snapshot ? slots.map((slot) => withShown(slot, snapshot)) : slots,
  };
}

/** Every leaf of a page as the app is about to insert it. */
export function recordsOf(native: Pick<NativePage, 'elements'>): SlotRecord[] {
  return nativeLeaves(native).slice(0, MANIFEST_LIMITS.slots).map(recordOf);
}

export function recordOf({ key, path, leaf, box }: NativeLeafAt): SlotRecord {
  const base = {
    slot: key,
    name: leaf.name.slice(0, 200),
    role: leaf.role.slice(0, 40),
    path: writable(path),
    box: rounded(box),
  };
  switch (leaf.kind) {
    case 'text':
      return {
        ...base,
        kind: 'text',
        text: leaf.lines.join('\n').slice(0, MANIFEST_LIMITS.words),
        fontSize: leaf.fontSize,
        face: faceKey(leaf.face),
        colors: [leaf.color],
      };
    case 'image':
      return { ...base, kind: 'image', picture: textHash(leaf.picture.key) };
    case 'shape': {
      const fills = leaf.paths.map(({ fill }) => fill);
      const picture = fills.find((fill) => fill !== undefined && 'picture' in fill);
      return {
        ...base,
        kind: picture ? 'image' : 'shape',
        colors: fills.map((fill) => (fill && 'color' in fill ? fill.color : '')),
        drawing: drawingOf(leaf),
        ...(leaf.layerBox ? { layerBox: rounded(leaf.layerBox) } : {}),
        ...(picture && 'picture' in picture ? { picture: textHash(picture.picture.key) } : {}),
      };
    }
  }
}

/** The record with what Canva shows in its place now. */
export function withShown(record: SlotRecord, snapshot: PageSnapshot): SlotRecord {
  const [index, child] = record.path;
  const found = pageLeaves(snapshot).find(
    ({ path }) => path[0] === index && path[1] === child,
  )?.leaf;
  const picture = found && pictureOf(found);
  return record.picture !== undefined && picture !== undefined
    ? { ...record, shown: textHash(picture) }
    : record;
}

export function writable(path: ElementPath): SlotRecord['path'] {
  return path.length === 1 ? [path[0]] : [path[0], path[1]];
}

function rounded({ top, left, width, height }: SlotRecord['box']): SlotRecord['box'] {
  const round = (px: number): number => Math.round(px * 100) / 100;
  return { top: round(top), left: round(left), width: round(width), height: round(height) };
}
