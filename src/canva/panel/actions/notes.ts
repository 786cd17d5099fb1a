import type { Panel } from '../panel.js';
import { toProblem } from '../problem.js';
import { NO_NOTES, type NotesState } from '../state.js';

export function typeNotes({ store }: Panel, text: string): void {
  store.set({ notes: { ...NO_NOTES, text } });
}

/** Copies what this browser knows of the pages; where it can't, shows it for copying by hand. */
export async function copyNotes(panel: Panel): Promise<void> {
  await working(panel, async ({ text: typed }) => {
    const { pages, text, copied } = await panel.services.copyNotes();
    return copied
      ? { text: typed, said: { is: 'copied', pages } }
      : { text, said: { is: 'copy-failed', pages } };
  });
}

/** Takes another computer's notes: what was planned without them is no longer right. */
export async function pasteNotes(panel: Panel): Promise<void> {
  await working(panel, async ({ text }) => {
    const pages = await panel.services.pasteNotes(text);
    const { updating } = panel.store.get();
    if (updating.is !== 'applying') panel.store.set({ updating: { is: 'idle' } });
    return { text: '', said: { is: 'pasted', pages } };
  });
}

async function working(
  { store }: Panel,
  work: (notes: NotesState) => Promise<Pick<NotesState, 'text' | 'said'>>,
): Promise<void> {
  const { notes } = store.get();
  if (notes.busy) return;
  store.set({ notes: { ...NO_NOTES, text: notes.text, busy: true } });
  try {
    const end = await work(notes);
    store.set({ notes: { ...NO_NOTES, ...end } });
  } catch (error) {
    store.set({ notes: { ...NO_NOTES, text: notes.text, problem: toProblem(error) } });
  }
}
