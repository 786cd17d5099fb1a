import { manifestOf, type Manifest } from '../../../src/canva/update/manifest.js';
import {
  applyUpdate,
  prepareUpdate,
  type PreparedUpdate,
  type UpdateOutcome,
} from '../../../src/canva/update/apply-update.js';
import {
  planUpdate,
  type UpdatePlan,
  type UpdateRequest,
} from '../../../src/canva/update/plan-update.js';
import { createMemoryDesign, type MemoryDesign } from '../../../src/canva/port/memory-design.js';
import type {
  ElementPath,
  PageSnapshot,
  TextSnapshot,
  UploadRequest,
} from '../../../src/canva/port/design-port.js';
import {
  picturesOf,
  type NativePage,
  type NativePicture,
} from '../../../src/output/canva/native.js';
import { readPageTitle } from '../../../src/output/canva/page-title.js';
import { pageLeaves, wordsOf } from '../../../src/canva/update/leaves.js';

/** A page that the app has inserted in a design, at which designers and the app work in turn. */
export interface Bench {
  design: MemoryDesign;
  manifest: Manifest;
  /** Of the page among the design's. */
  page: number;
  snapshot(): Promise<PageSnapshot>;
  plan(request: Omit<UpdateRequest, 'snapshot'>): Promise<UpdatePlan>;
  prepare(request: Omit<UpdateRequest, 'snapshot'>): Promise<PreparedUpdate>;
  apply(prepared: PreparedUpdate): Promise<UpdateOutcome>;
  update(request: Omit<UpdateRequest, 'snapshot'>): Promise<UpdateOutcome>;
  /** Place of the text that has these words. */
  at(words: string): Promise<ElementPath>;
  /** All words of the page, from back to front. */
  words(): Promise<string[]>;
  /** The text that has these words. */
  text(words: string): Promise<TextSnapshot>;
}

export async function insertedPage(native: NativePage): Promise<Bench> {
  const design = createMemoryDesign();
  const pictures = new Map<string, string>();
  for (const picture of picturesOf(native)) {
    pictures.set(picture.key, await design.upload(fileOf(picture)));
  }
  const info = await design.addPage(native, { pictures, faces: new Map() });
  const all = await design.read('all');
  const page = all.findIndex(({ id }) => id === info.id);
  const snapshot = async (): Promise<PageSnapshot> => (await design.read('all'))[page]!;
  const manifest = manifestOf(
    native,
    {
      design: await design.designId(),
      page: info.id!,
      identity: readPageTitle(native.title)!,
      event: { identifier: 'acara', name: 'Acara' },
    },
    all[page],
  );
  const at = async (words: string): Promise<ElementPath> => {
    const found = pageLeaves(await snapshot()).filter(
      ({ leaf }) => wordsOf(leaf)?.replace(/\s+/g, ' ') === words,
    );
    if (found.length !== 1) throw new RangeError(`${found.length} elements say "${words}".`);
    return found[0]!.path;
  };
  const prepare: Bench['prepare'] = async (request) => {
    const prepared = await prepareUpdate(design, { id: info.id!, index: page }, request);
    if ('refused' in prepared) throw new RangeError(prepared.refused.en);
    return prepared;
  };
  const apply: Bench['apply'] = (prepared) =>
    applyUpdate(prepared, { port: design, file: async (one) => fileOf(one), faces: new Map() });
  return {
    design,
    manifest,
    page,
    snapshot,
    plan: async (request) => planUpdate({ ...request, snapshot: await snapshot() }),
    prepare,
    apply,
    update: async (request) => apply(await prepare(request)),
    at,
    words: async () =>
      pageLeaves(await snapshot()).flatMap(({ leaf }) => wordsOf(leaf)?.replace(/\s+/g, ' ') ?? []),
    text: async (words) => {
      const path = await at(words);
      const found = pageLeaves(await snapshot()).find(
        (leaf) => leaf.path[0] === path[0] && leaf.path[1] === path[1],
      );
      return found!.leaf as TextSnapshot;
    },
  };
}

export function fileOf({ name, width, height }: NativePicture): UploadRequest {
  const size = { width: Math.max(1, width), height: Math.max(1, height) };
  return { name, dataUrl: 'data:image/png;base64,AA==', mimeType: 'image/png', ...size };
}
