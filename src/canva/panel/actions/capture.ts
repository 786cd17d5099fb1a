import type { PrintedField } from '../../engine/engine.js';
import { pageChoice } from '../choices.js';
import type { Panel } from '../panel.js';
import { isAbort, toProblem } from '../problem.js';
import type { Capturing } from '../state.js';

/** Reads the open page as a template. */
export async function capturePage(panel: Panel, name: string): Promise<void> {
  const { services, store } = panel;
  const stopping = new AbortController();
  store.set({ capturing: { is: 'reading', stop: () => stopping.abort() } });
  try {
    const { brand, language } = store.get().choice;
    const request = { name, brand, language, fields: printedFields(panel) };
    const captured = await services.capture(request, stopping.signal);
    if (stopping.signal.aborted) store.set({ capturing: { is: 'idle' } });
    else store.set({ capturing: { is: 'done', name, captured, note: null } });
  } catch (error) {
    if (isAbort(error)) store.set({ capturing: { is: 'idle' } });
    else store.set({ capturing: { is: 'failed', problem: toProblem(error) } });
  }
}

export function forgetCapture({ store }: Panel): void {
  store.set({ capturing: { is: 'idle' } });
}

export async function copyTemplate(panel: Panel): Promise<void> {
  const { capturing } = panel.store.get();
  if (capturing.is !== 'done') return;
  const copied = panel.services.copy(capturing.captured.yaml);
  note(panel, await copied.then(() => 'copied' as const).catch(() => 'copy-failed' as const));
}

export async function downloadTemplate(panel: Panel): Promise<void> {
  const { capturing } = panel.store.get();
  if (capturing.is !== 'done') return;
  const { fileName, yaml } = capturing.captured;
  const given = panel.services.download(fileName, yaml);
  note(panel, await given.then(() => null).catch(() => 'download-failed' as const));
}

type Note = Extract<Capturing, { is: 'done' }>['note'];

function note({ store }: Panel, said: Note): void {
  const { capturing } = store.get();
  if (capturing.is === 'done') store.set({ capturing: { ...capturing, note: said } });
}

/** The event's values as the open template, or any, prints them. */
function printedFields(panel: Panel): readonly PrintedField[] {
  const { engine, store } = panel;
  const { event, choice, template, format } = store.get();
  const card = engine.templates.find(({ id }) => id === template) ?? engine.templates[0];
  const chosen = format ?? card?.formats[0];
  if (!event || !card || chosen === undefined) return [];
  return engine.printedFields(event.event, pageChoice(panel, choice, card.id, chosen));
}
