import type { EventData } from '../../model/event.js';
import type { Engine, PageChoice, PreviewPage } from '../engine/engine.js';
import { toProblem, type Problem } from './problem.js';

export type Preview =
  | { is: 'waiting' }
  | { is: 'drawn'; pages: readonly PreviewPage[] }
  | { is: 'failed'; problem: Problem };

export interface PreviewWish {
  event: EventData;
  choice: PageChoice;
  /** What else decides the picture: pictures and brands that were added since. */
  drawn: number;
}

/** Draws previews one after the other, those that are on screen only. */
export interface Previews {
  get(wish: PreviewWish): Preview;
  /** Wants it until the returned function is called: then, unless it is drawn, it never will be. */
  want(wish: PreviewWish): () => void;
  retry(wish: PreviewWish): void;
  subscribe(listener: () => void): () => void;
}

const WAITING = { is: 'waiting' } as const;

/** @param most previews that are kept at most, beside those on screen */
export function createPreviews(engine: Pick<Engine, 'preview'>, most = 40): Previews {
  // The order of the map is that of use, the oldest first.
  const done = new Map<string, Preview>();
  const wanted = new Map<string, { wish: PreviewWish; times: number }>();
  const listeners = new Set<() => void>();
  const keyOf = eventKeys();
  let drawing = false;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const keep = (key: string, preview: Preview): void => {
    done.delete(key);
    done.set(key, preview);
    for (const old of [...done.keys()]) {
      if (done.size <= most) break;
      if (!wanted.has(old)) done.delete(old);
    }
  };

  const drawNext = async (): Promise<void> => {
    if (drawing) return;
    drawing = true;
    try {
      for (;;) {
        // A click must come through between two drawings.
        await new Promise((resume) => setTimeout(resume));
        const next = [...wanted].find(([key]) => !done.has(key));
        if (!next) return;
        const [key, { wish }] = next;
        keep(key, await draw(engine, wish));
        tell();
      }
    } finally {
      drawing = false;
    }
  };

  return {
    get: (wish) => done.get(keyOf(wish)) ?? WAITING,
    want(wish) {
      const key = keyOf(wish);
      const entry = wanted.get(key) ?? { wish, times: 0 };
      entry.times += 1;
      wanted.set(key, entry);
      const known = done.get(key);
      if (known) keep(key, known);
      else void drawNext();
      let over = false;
      return () => {
        if (over) return;
        over = true;
        entry.times -= 1;
        if (entry.times === 0) wanted.delete(key);
      };
    },
    retry(wish) {
      done.delete(keyOf(wish));
      tell();
      void drawNext();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function draw(engine: Pick<Engine, 'preview'>, wish: PreviewWish): Promise<Preview> {
  try {
    return { is: 'drawn', pages: await engine.preview(wish.event, wish.choice) };
  } catch (error) {
    return { is: 'failed', problem: toProblem(error) };
  }
}

/** Events are told apart by identity: an edited event is another one. */
function eventKeys(): (wish: PreviewWish) => string {
  const numbers = new WeakMap<EventData, number>();
  let last = 0;
  return ({ event, choice, drawn }) => {
    const number = numbers.get(event) ?? (last += 1);
    numbers.set(event, number);
    const { template, format, brand, language } = choice;
    return JSON.stringify([number, drawn, template, format, brand, language]);
  };
}
