import type { NativePage } from '../../output/canva/native.js';
import { readPageTitle } from '../../output/canva/page-title.js';
import { insertIntoCurrent, type CurrentState } from '../insert/insert-into-current.js';
import type { InsertEnd } from '../insert/insert.js';
import { insertPages, type PagesOutcome, type PagesState } from '../insert/insert-pages.js';
import { fitOnto } from '../insert/scale-page.js';
import { withSlack } from '../insert/slack.js';
import type { Added, PanelServices, TaskOptions } from '../panel/services.js';
import type { PageSnapshot } from '../port/design-port.js';
import { manifestOf } from '../update/manifest.js';
import { eventNameIn, overridesOf, type ServiceParts } from './parts.js';

interface Item {
  page: NativePage;
}

/** Adding pages, and what the app keeps of each to know it again. */
export function addServices(
  parts: ServiceParts,
): Pick<PanelServices, 'add' | 'addHere' | 'fitsHere'> {
  const { engine, port, timing } = parts;

  const insert = async (
    items: readonly Item[],
    options: TaskOptions,
    state?: PagesState,
  ): Promise<Added> => {
    const before = new Set(state?.added.keys());
    const outcome = await insertPages(port, items, {
      file: engine.file,
      timing,
      overrides: overridesOf(options.fonts),
      signal: options.signal,
      onProgress: ({ done, total }) => options.onProgress(done, total),
      ...(state ? { state } : {}),
    });
    await keepManifests(parts, outcome, items, before);
    return {
      added: outcome.added.length,
      total: items.length,
      ...(outcome.added.some(({ info }) => info.unfinished) ? { opaque: true } : {}),
      ...faultOf(outcome),
      ...(outcome.left.length > 0
        ? { resume: (again) => insert(items, again, outcome.state) }
        : {}),
    };
  };

  return {
    add: (pages, options) =>
      insert(
        pages.map((page) => ({ page })),
        options,
      ),
    async addHere(page, options) {
      const run = async (own: TaskOptions, state?: CurrentState): Promise<Added> => {
        const outcome = await insertIntoCurrent(port, page, {
          file: engine.file,
          timing,
          overrides: overridesOf(own.fonts),
          signal: own.signal,
          onProgress: ({ done, total }) => own.onProgress(done, total),
          ...(state ? { state } : {}),
        });
        const fault = faultOf(outcome);
        const isDone = outcome.end === 'done';
        const resume = isDone ? {} : { resume: (again: TaskOptions) => run(again, outcome.state) };
        const { elements: added } = outcome.state;
        const opaque = outcome.state.opaque ? { opaque: true as const } : {};
        return { added, total: page.elements.length, ...opaque, ...fault, ...resume };
      };
      return run(options);
    },
    async fitsHere({ width, height }) {
      if (!port.supports('add-element')) return false;
      const here = await port.currentPage();
      const page = { width, height, title: '', background: '#ffffff', elements: [], alt: '' };
      return fitOnto(page, here) !== null;
    },
  };
}

function faultOf(outcome: InsertEnd): Pick<Added, 'fault'> {
  return outcome.end === 'fault' ? { fault: outcome.fault } : {};
}

/** Of every page that came in now. A design that can't be read is kept track of all the same. */
async function keepManifests(
  { port, manifests }: ServiceParts,
  { added, state, replaced }: PagesOutcome<Item>,
  items: readonly Item[],
  before: ReadonlySet<number>,
): Promise<void> {
  if (added.length === before.size) return;
  const design = await port.designId().catch(() => null);
  const snapshots = port.supports('read-design') ? await port.read('all').catch(() => []) : [];
  for (const [index, { id }] of state.added) {
    const page = items[index]?.page;
    const identity = page && readPageTitle(page.title);
    if (before.has(index) || !page || !identity || id === undefined) continue;
    const event = { identifier: identity.event, name: eventNameIn(page.title) };
    const inserted = { design, page: id, identity, event };
    manifests.keep(manifestOf(withSlack(page, replaced), inserted, snapshotOf(snapshots, id)));
  }
}

function snapshotOf(snapshots: readonly PageSnapshot[], id: string): PageSnapshot | undefined {
  return snapshots.find((snapshot) => snapshot.id === id);
}
