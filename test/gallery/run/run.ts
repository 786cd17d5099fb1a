import type { Drawer } from './drawer.js';
import type { Store } from './store.js';
import type { Document, Drawn, Unit } from './types.js';

/** How far a run is. */
export interface Progress {
  step: 'plan' | 'draw';
  /** Units of the plan, or documents to draw. */
  done: number;
  of: number;
  /** Documents that an earlier run has drawn. */
  kept: number;
  /** Pictures drawn so far. */
  pictures: number;
}

export interface Run {
  /** Everything that is to see, in the order of the units. */
  drawn: Drawn[];
  /** Documents drawn now; the others were kept. */
  fresh: number;
  /** False after an interruption. */
  complete: boolean;
}

/** Each drawer is asked for two documents at a time: while one is on the encoder's threads, the other is laid out. */
const AT_ONCE = 2;

/**
 * Plans the units, draws what the store does not have, and keeps it there. After an abort nothing new
 * starts, and what is done is what there is.
 */
export async function drawUnits(
  units: readonly Unit[],
  drawers: readonly Drawer[],
  store: Store,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Run> {
  const progress: Progress = { step: 'plan', done: 0, of: units.length, kept: 0, pictures: 0 };
  const planned = await shareOut(units, drawers, signal, async (drawer, unit) => {
    const documents = await drawer.plan(unit);
    progress.done += 1;
    tell(progress);
    return documents;
  });
  const documents = eachOnce(planned.flatMap((list) => list ?? []));
  const found = documents.map((document) => store.find(document));
  const stale = documents.filter((_, index) => found[index] === null);
  Object.assign(progress, {
    step: 'draw',
    done: 0,
    of: stale.length,
    kept: documents.length - stale.length,
  });
  tell(progress);
  const fresh = new Map<Document, Drawn>();
  await shareOut(stale, drawers, signal, async (drawer, document) => {
    const drawn = await drawer.draw(document);
    fresh.set(document, drawn);
    store.keep(drawn);
    progress.done += 1;
    progress.pictures += drawn.pictures.length;
    tell(progress);
  });
  const drawn = documents.flatMap((document, index) => found[index] ?? fresh.get(document) ?? []);
  const complete = !signal.aborted && drawn.length === documents.length;
  return { drawn, fresh: fresh.size, complete };
}

/** Two scenes can be one document. Two documents of one name would overwrite each other. */
function eachOnce(documents: readonly Document[]): Document[] {
  const byName = new Map<string, Document>();
  for (const document of documents) {
    const known = byName.get(document.name);
    if (known && known.fingerprint !== document.fingerprint) {
      throw new Error(`two documents would be written as ${document.name}`);
    }
    byName.set(document.name, known ?? document);
  }
  return [...byName.values()];
}

/** Results in the items' order, undefined where an abort came first. */
async function shareOut<T, R>(
  items: readonly T[],
  drawers: readonly Drawer[],
  signal: AbortSignal,
  work: (drawer: Drawer, item: T) => Promise<R>,
): Promise<(R | undefined)[]> {
  const results = new Array<R | undefined>(items.length).fill(undefined);
  const queue = items.entries();
  const hand = async (drawer: Drawer): Promise<void> => {
    for (const [index, item] of queue) {
      if (signal.aborted) return;
      results[index] = await work(drawer, item);
    }
  };
  await Promise.all(
    drawers.flatMap((drawer) => Array.from({ length: AT_ONCE }, () => hand(drawer))),
  );
  return results;
}
