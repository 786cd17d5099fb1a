import {
  facesOf,
  picturesOf,
  type NativePage,
  type NativeShape,
} from '../../output/canva/native.js';
import { findFaces, type FaceReplacement } from '../fonts/resolve-fonts.js';
import { CanvaFault } from '../port/canva-fault.js';
import type { DesignPort, PageInfo } from '../port/design-port.js';
import { ending, type InsertOptions, type InsertOutcome } from './insert.js';
import { patiently, stopIfCancelled } from './pace.js';
import { fitOnto, placeOnto } from './scale-page.js';
import { withSlack } from './slack.js';
import { uploadPictures } from './upload-pictures.js';

/** How far an insert into a page came. */
export interface CurrentState {
  pictures: Map<string, string>;
  /** The page that it goes into, and whether it was empty. */
  target?: PageInfo & { empty: boolean };
  /** The background is there. */
  background: boolean;
  /** So many elements are there, from the lowest. */
  elements: number;
  /** One of them should be see-through and is not. */
  opaque: boolean;
}

export type CurrentOutcome = InsertOutcome<CurrentState>;

const MISFIT = {
  en: 'This page has another shape than the design. Add it as a new page instead.',
  id: 'Bentuk halaman ini berbeda dari desainnya. Tambahkan sebagai halaman baru.',
};
const ELSEWHERE = {
  en: 'You have moved to another page. Go back to the page where you began, then continue.',
  id: 'Anda sudah pindah halaman. Kembali ke halaman semula, lalu lanjutkan.',
};

/**
 * Puts a page's elements on the one that the person looks at, scaled to it. Its title stays as it is, since Canva
 * lets no app change one. It never throws; a page of another shape is a fault `unsupported`.
 */
export async function insertIntoCurrent(
  port: DesignPort,
  page: NativePage,
  options: InsertOptions<CurrentState>,
): Promise<CurrentOutcome> {
  const { file, timing, overrides, signal, onProgress } = options;
  const state: CurrentState = options.state ?? {
    pictures: new Map(),
    background: false,
    elements: 0,
    opaque: false,
  };
  let replaced: FaceReplacement[] = [];

  const end = await ending(async () => {
    stopIfCancelled(signal);
    state.target ??= await lookAt(port);
    const fit = fitOnto(page, state.target);
    if (!fit) throw new CanvaFault('unsupported', MISFIT);
    const pictures = picturesOf(page);
    const total = pictures.length + page.elements.length;
    let done = state.elements + pictures.filter(({ key }) => state.pictures.has(key)).length;
    const step = (what: 'picture' | 'element'): void => onProgress?.({ done: ++done, total, what });

    const found = await patiently(() => findFaces(port, facesOf(page), overrides), timing, signal);
    replaced = found.replaced;
    const uploaded = state.pictures;
    const onUploaded = (): void => step('picture');
    await uploadPictures(pictures, { port, file, timing, signal, uploaded, onUploaded });

    const refs = { pictures: uploaded, faces: found.faces };
    const elements = placeOnto(withSlack(page, replaced), fit);
    const { target } = state;
    const stay = async (): Promise<void> => {
      stopIfCancelled(signal);
      const { id } = await port.currentPage();
      if (id !== target.id) throw new CanvaFault('changed', ELSEWHERE);
    };
    if (!state.background) {
      await stay();
      const paint = async (): Promise<unknown> =>
        target.empty
          ? port.setBackground(page.background)
          : port.addElement(backdrop(page, target), refs);
      await patiently(paint, timing, signal);
      state.background = true;
    }
    for (const element of elements.slice(state.elements)) {
      await stay();
      const added = await patiently(() => port.addElement(element, refs), timing, signal);
      state.opaque ||= added.unfinished !== undefined;
      state.elements += 1;
      step('element');
    }
  });
  return { ...end, state, replaced };
}

/** A page that can't be read counts as used: its background is somebody's. */
async function lookAt(port: DesignPort): Promise<PageInfo & { empty: boolean }> {
  const info = await port.currentPage();
  if (!port.supports('read-design')) return { ...info, empty: false };
  const [read] = await port.read('current');
  return { ...info, empty: read?.elements.length === 0 };
}

/** The background of a page on top of another one. */
function backdrop(
  { background, title }: NativePage,
  { width = 0, height = 0 }: PageInfo,
): NativeShape {
  return {
    kind: 'shape',
    ...{ slot: 'background', role: '', name: title, top: 0, left: 0, width, height, opacity: 1 },
    viewBox: { width, height },
    paths: [{ d: `M0 0H${width}V${height}H0Z`, fill: { color: background } }],
  };
}
