import type { Bilingual } from '../../errors.js';
import type { NativePage, NativePicture } from '../../output/canva/native.js';
import { CanvaFault } from '../port/canva-fault.js';
import type {
  DesignPort,
  PageInfo,
  PageSnapshot,
  References,
  UploadRequest,
} from '../port/design-port.js';
import { matchPage } from './match.js';
import { withShown, writable, type Manifest, type SlotRecord } from './manifest.js';
import { planUpdate, withReferences, type UpdatePlan, type UpdateRequest } from './plan-update.js';
import { REFUSAL } from './why.js';

/** An update in two halves, between which a person looks at it. */

export interface PreparedUpdate {
  /** As it was read; the edits hold for this and no later state. */
  snapshot: PageSnapshot;
  plan: UpdatePlan;
  request: UpdateRequest;
}

export type UpdateOutcome =
  /** `manifest` is absent where there was none: keep none of a page that isn't wholly known. */
  | { done: true; manifest?: Manifest }
  /** Nothing was changed. */
  | { done: false; why: Bilingual };

/**
 * Reads the page and plans.
 *
 * @throws CanvaFault when the design can't be read
 */
export async function prepareUpdate(
  port: Pick<DesignPort, 'read'>,
  page: PageInfo & { index: number },
  request: Omit<UpdateRequest, 'snapshot'>,
): Promise<PreparedUpdate | { refused: Bilingual }> {
  const snapshot = pick(await port.read('all'), page);
  if (!snapshot) return { refused: REFUSAL.gone };
  const whole = { ...request, snapshot };
  return { snapshot, plan: planUpdate(whole), request: whole };
}

export interface UpdateTools {
  port: Pick<DesignPort, 'read' | 'edit' | 'upload'>;
  /** The bytes of a picture. */
  file: (picture: NativePicture) => Promise<UploadRequest>;
  /** The faces that inserted texts are set in. */
  faces: References['faces'];
  onProgress?: (done: number, of: number) => void;
}

/**
 * Uploads what the edits need, then makes all of them or none.
 *
 * @throws CanvaFault for everything but somebody else's edit meanwhile
 */
export async function applyUpdate(
  { snapshot, plan, request }: PreparedUpdate,
  { port, file, faces, onProgress }: UpdateTools,
): Promise<UpdateOutcome> {
  if (plan.refused) return { done: false, why: plan.refused };
  const steps = plan.pictures.length + 1;
  const pictures = new Map<string, string>();
  for (const picture of plan.pictures) {
    pictures.set(picture.key, await port.upload(await file(picture)));
    onProgress?.(pictures.size, steps);
  }
  try {
    if (plan.edits.length > 0) {
      await port.edit(snapshot, withReferences(plan.edits, pictures), { pictures, faces });
    }
  } catch (error) {
    if (error instanceof CanvaFault && error.kind === 'changed') {
      return { done: false, why: REFUSAL.changed };
    }
    throw error;
  }
  onProgress?.(steps, steps);
  const { manifest, after } = request;
  if (!manifest) return { done: true };
  const now = pick(await readAgain(port), snapshot);
  return { done: true, manifest: nextManifest(manifest, plan.records, after, now) };
}

/** What was changed is changed, whether or not it can be looked at. */
async function readAgain(port: Pick<DesignPort, 'read'>): Promise<PageSnapshot[]> {
  try {
    return await port.read('all');
  } catch (error) {
    if (error instanceof CanvaFault) return [];
    throw error;
  }
}

/** By its id; where Canva gives none, by its place and title. */
function pick(
  pages: readonly PageSnapshot[],
  { id, index, title }: PageInfo & { index: number },
): PageSnapshot | undefined {
  if (id !== undefined) return pages.find((page) => page.id === id);
  return pages.find((page) => page.index === index && page.title === title);
}

/** The manifest after the update, with every element's place in the page as it is now. */
export function nextManifest(
  manifest: Manifest,
  records: readonly SlotRecord[],
  after: NativePage,
  now: PageSnapshot | undefined,
): Manifest {
  const next = { ...manifest, background: after.background, slots: [...records] };
  if (!now) return next;
  const matches = new Map(
    matchPage(next, now).slots.map((match) => [match.record.slot, match] as const),
  );
  return {
    ...next,
    slots: records.map((record) => {
      const match = matches.get(record.slot);
      if (match?.status !== 'certain' || !match.leaf) return record;
      const found = { ...record, path: writable(match.leaf.path) };
      return record.shown === undefined ? withShown(found, now) : found;
    }),
  };
}
