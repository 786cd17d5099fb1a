import type { Job, RenderedPicture } from '../../job.js';
import { sha256 } from '../../output/manifest.js';
import { writers } from '../../output/writers.js';
import type { Renderer } from '../../renderer.js';
import type { Selection } from './choices.js';
import { createFileWatch } from './file-watch.js';
import { filesOf, load, type Project } from './project.js';
import { createShelf, type Shelf } from './shelf.js';
import type { Story } from './story.js';

/** One post as drawn: its pages, or why there are none. */
export type Drawn = { pictures: ShownPicture[] } | { error: unknown };

/** A picture without its bytes, which lie on the shelf under `file`. */
export interface ShownPicture extends Omit<RenderedPicture, 'bytes'> {
  file: string;
  bytes: number;
}

export interface Session {
  /** Shows a selection, now and after every save, until the function that it gives is called. */
  join(selection: Selection, story: Story): () => void;
  picture: Shelf['get'];
  close(): void;
}

interface Viewer {
  selection: Selection;
  story: Story;
  /** Of the drawing under way. */
  drawing: AbortController;
}

/**
 * Draws what the viewers look at whenever a file changes. `onErrors` hears what is wrong with the
 * files after each change, for the terminal.
 */
export function createSession(
  project: Project,
  onErrors: (errors: readonly unknown[]) => void,
): Session {
  const { workbench } = project;
  const { clock } = project.context;
  const viewers = new Set<Viewer>();
  const shelf = createShelf();
  const inTurn = createTurns();
  /** Posts of the present contents of the files. */
  let drawn = new Map<string, Drawn>();

  const watch = createFileWatch((changed) => {
    drawn = new Map();
    const pictures = new Set(workbench.picturesUsed());
    if (changed.some((path) => pictures.has(path))) workbench.forgetPictures();
    for (const viewer of viewers) restart(viewer);
  });

  const restart = (viewer: Viewer): void => {
    viewer.drawing.abort();
    viewer.drawing = new AbortController();
    show(viewer, viewer.drawing.signal).catch((error: unknown) => {
      onErrors([error]);
      viewer.story.crashed(error);
    });
  };

  /** The same post is drawn once, whoever looks at it; one after the other, the first one soonest. */
  const draw = (job: Job, renderer: Renderer, wanted: AbortSignal): Promise<Drawn | undefined> => {
    const key = JSON.stringify([
      [job.event.file, job.brand.file],
      [job.format.id, job.language],
    ]);
    const present = drawn;
    return inTurn(async () => {
      if (wanted.aborted) return undefined;
      const before = present.get(key);
      if (before && isOnShelf(before, shelf)) return before;
      const made = await render(job, renderer, shelf);
      present.set(key, made);
      return made;
    });
  };

  const show = async ({ selection, story }: Viewer, wanted: AbortSignal): Promise<void> => {
    const began = clock();
    await watch.follow(filesOf(project, selection), Infinity);
    const loaded = await load(project, selection);
    await watch.follow(loaded.pictures, began);
    // What was read half way through a save is wrong for a moment only: nobody need see it.
    if (!loaded.ok) await watch.settled();
    if (wanted.aborted) return;
    onErrors(loaded.ok ? [] : loaded.errors);
    if (!loaded.ok) {
      const tell = await story.faults(loaded.errors);
      if (!wanted.aborted) tell();
      return;
    }
    const { renderer, template, jobs, notes } = loaded;
    story.sheet(template, jobs, notes);
    for (const job of jobs) {
      const post = await draw(job, renderer, wanted);
      if (post && 'pictures' in post && !wanted.aborted) story.post(job, post);
      await watch.follow(workbench.picturesUsed(), began);
      if (post && 'error' in post) {
        await watch.settled();
        if (!wanted.aborted) story.post(job, post);
      }
      if (wanted.aborted) return;
    }
    story.done(clock() - began);
  };

  return {
    join(selection, story) {
      const viewer: Viewer = { selection, story, drawing: new AbortController() };
      viewers.add(viewer);
      restart(viewer);
      return () => {
        viewer.drawing.abort();
        viewers.delete(viewer);
      };
    },
    picture: shelf.get,
    close() {
      for (const { drawing } of viewers) drawing.abort();
      viewers.clear();
      watch.close();
    },
  };
}

async function render(job: Job, renderer: Renderer, shelf: Shelf): Promise<Drawn> {
  try {
    const pictures = (await renderer.render(job)).map(({ bytes, ...picture }): ShownPicture => {
      const file = `${sha256(bytes).slice(0, 32)}.${writers[picture.type].extension}`;
      shelf.put(file, { bytes, type: picture.type });
      return { ...picture, file, bytes: bytes.length };
    });
    return { pictures };
  } catch (error) {
    // Even a bug of ours keeps the server up: the next save may get round it.
    return { error };
  }
}

function isOnShelf(drawn: Drawn, shelf: Shelf): boolean {
  return !('pictures' in drawn) || drawn.pictures.every(({ file }) => shelf.get(file));
}

/** Runs what it is given one after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
