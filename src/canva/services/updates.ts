import { eventId } from '../../bind/bind.js';
import { SiarError, type Bilingual } from '../../errors.js';
import type { EventData } from '../../model/event.js';
import type { Language } from '../../model/language.js';
import { facesOf, type NativePage } from '../../output/canva/native.js';
import { findFaces, type ResolvedFaces } from '../fonts/resolve-fonts.js';
import { withSlack } from '../insert/slack.js';
import type {
  PanelServices,
  PlannedChange,
  PlannedPage,
  TaskOptions,
  UnsureChange,
  Updated,
  UpdateOptions,
} from '../panel/services.js';
import type { PageSnapshot } from '../port/design-port.js';
import { applyUpdate, prepareUpdate, type PreparedUpdate } from '../update/apply-update.js';
import { findPages, type OurPage } from '../update/find-pages.js';
import type { Change, Held } from '../update/plan-update.js';
import { eventNameIn, overridesOf, type ServiceParts } from './parts.js';

/** A page of the design beside what it will be. */
interface Planned {
  page: PlannedPage;
  /** Canva's id of the page; absent where it gives none. */
  id?: string;
  prepared?: PreparedUpdate;
  faces: ResolvedFaces['faces'];
}

/** Comparing the design with the event, and making the changes that are sure. */
export function updateServices(parts: ServiceParts): Pick<PanelServices, 'findUpdates'> {
  return {
    async findUpdates(event, options) {
      const { port, manifests } = parts;
      const design = await port.designId();
      const { ours, limits } = findPages(await port.pages(), manifests.all(), design);
      const own = ours.filter(({ identity }) => identity.event === eventId(event));
      const read = once(() => port.read('all'));
      const planned: Planned[] = [];
      for (const [done, page] of own.entries()) {
        options.signal.throwIfAborted();
        options.onProgress(done, own.length);
        planned.push(await plan(parts, page, event, options, read));
      }
      return {
        pages: planned.map(({ page }) => page),
        others: ours.length - own.length,
        limits,
        apply: (again) => apply(parts, planned, again),
      };
    },
  };
}

/** All pages are planned from one look at the design. */
function once(look: () => Promise<PageSnapshot[]>): { read: () => Promise<PageSnapshot[]> } {
  let snapshots: Promise<PageSnapshot[]> | undefined;
  return { read: () => (snapshots ??= look()) };
}

async function plan(
  parts: ServiceParts,
  { page, index, identity, manifest }: OurPage,
  event: EventData,
  { now, fonts, insisted = [] }: UpdateOptions,
  read: { read: () => Promise<PageSnapshot[]> },
): Promise<Planned> {
  const number = index + 1;
  const title = eventNameIn(page.title ?? '');
  const refuse = (why: Bilingual): Planned => {
    const unsure = [{ name: WHOLE, why }];
    return { page: { number, title, changes: [], unsure }, faces: new Map() };
  };
  const { template, format, brand } = identity;
  const language = identity.language as Language;
  let after: NativePage | undefined;
  try {
    const pages = await parts.engine.native(event, { template, format, brand, language, now });
    after = pages[identity.page - 1];
  } catch (error) {
    if (!(error instanceof SiarError)) throw error;
    return refuse(error.messages);
  }
  if (!after) return refuse(NO_SUCH_PAGE);
  const { faces, replaced } = await findFaces(parts.port, facesOf(after), overridesOf(fonts));
  // A copy's elements are the original's; its page is its own.
  const own = manifest && page.id !== undefined ? { ...manifest, page: page.id } : manifest;
  const here = insisted.filter(({ pages }) => pages.includes(number)).map(({ slot }) => slot);
  const request = { manifest: own, after: withSlack(after, replaced), insist: new Set(here) };
  const prepared = await prepareUpdate(read, { ...page, index }, request);
  if ('refused' in prepared) return refuse(prepared.refused);
  const { refused, changes, unsure, kept } = prepared.plan;
  if (refused) return refuse(refused);
  const left = [...unsure, ...kept].map(shownHeld);
  return {
    page: { number, title, changes: changes.map(shownChange), unsure: left },
    ...(page.id === undefined ? {} : { id: page.id }),
    prepared,
    faces,
  };
}

const WHOLE: Bilingual = { en: 'The whole page', id: 'Seluruh halaman' };

const NO_SUCH_PAGE: Bilingual = {
  en: 'With the event as it is now, the document has fewer pages. Delete this one by hand if it has to go.',
  id: 'Dengan data acara yang sekarang, dokumennya lebih pendek. Hapus halaman ini sendiri bila memang tidak diperlukan.',
};

function shownChange({ name, from, to, note }: Change): PlannedChange {
  return {
    name: { en: name, id: name },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(note ? { note } : {}),
  };
}

function shownHeld({ slot, name, now, wanted, why, mayInsist }: Held): UnsureChange {
  return {
    ...(mayInsist ? { slot } : {}),
    name: { en: name, id: name },
    ...(now === undefined ? {} : { from: now }),
    ...(wanted === undefined ? {} : { to: wanted }),
    why,
  };
}

/** Page by page, each whole or not at all; the first that can't be changed ends it. */
async function apply(
  { engine, port, manifests }: ServiceParts,
  planned: readonly Planned[],
  { signal, onProgress }: TaskOptions,
): Promise<Updated> {
  const todo = planned.filter(({ page }) => page.changes.length > 0);
  let changed = 0;
  for (const [done, { page, id, prepared, faces }] of todo.entries()) {
    if (signal.aborted) return { changed };
    onProgress(done, todo.length);
    if (!prepared) continue;
    try {
      const outcome = await applyUpdate(prepared, { port, file: engine.file, faces });
      if (!outcome.done) return { changed, fault: new SiarError('canva-update', outcome.why) };
      // What is known of a copy came from its original, which keeps its own.
      if (outcome.manifest && id !== undefined) manifests.keep({ ...outcome.manifest, page: id });
    } catch (fault) {
      return { changed, fault };
    }
    changed += page.changes.length;
  }
  onProgress(todo.length, todo.length);
  return { changed };
}
