import { facesOf } from '../../../output/canva/native.js';
import { pageChoice } from '../choices.js';
import type { Panel } from '../panel.js';
import type { Choice } from '../state.js';
import { changeSettings } from './settings.js';

/** Brand and language are remembered, filters are not. */
export function choose(panel: Panel, change: Partial<Choice>): void {
  const { store } = panel;
  store.set({ choice: { ...store.get().choice, ...change }, adding: { is: 'idle' } });
  if (change.brand !== undefined) changeSettings(panel, { brand: change.brand });
  if (change.language !== undefined) changeSettings(panel, { language: change.language });
  void lookWhetherItFits(panel);
}

export function openTemplate(panel: Panel, template: string, format: string): void {
  panel.store.set({ template, format, step: 'template', adding: { is: 'idle' }, fitsHere: false });
  void lookWhetherItFits(panel);
}

export function chooseFormat(panel: Panel, format: string): void {
  panel.store.set({ format, adding: { is: 'idle' }, fitsHere: false });
  void lookWhetherItFits(panel);
}

/** Canva not telling is the same as not fitting: the button is an extra. */
export async function lookWhetherItFits({ engine, port, services, store }: Panel): Promise<void> {
  const { format, step } = store.get();
  const card = engine.formats.find(({ id }) => id === format);
  if (step !== 'template' || !card || !port.supports('add-element')) return;
  const fitsHere = await services.fitsHere(card).catch(() => false);
  if (store.get().format === format) store.set({ fitsHere });
}

/** Finds the families of the open template, then shows where others are chosen. */
export async function openFonts(panel: Panel): Promise<void> {
  const { engine, store } = panel;
  const { event, choice, template, format } = store.get();
  store.set({ tab: 'more' });
  if (!event || template === null || format === null) return;
  // A template that can't be drawn says so on its own screen.
  const pages = await engine
    .native(event.event, pageChoice(panel, choice, template, format))
    .catch(() => []);
  const families = pages.flatMap(facesOf).map(({ family }) => family);
  store.set({ families: [...new Set([...store.get().families, ...families])] });
}
