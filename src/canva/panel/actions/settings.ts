import type { Panel } from '../panel.js';
import { toProblem } from '../problem.js';
import { KEPT_BRAND, writeSettings, type OwnBrand, type Settings } from '../settings.js';
import type { SettingsNote } from '../state.js';
import { SETTINGS } from '../../words/index.js';
import { bytesOf, hasEnding, PICTURE_FILES } from './read-event.js';

/** Changes settings and keeps them, as far as the browser does. */
export function changeSettings(
  { store, storage }: Panel,
  change: Partial<Settings>,
  note: SettingsNote['note'] = null,
): void {
  const settings = { ...store.get().settings, ...change };
  const kept = writeSettings(storage, settings);
  store.set({ settings, settled: { kept, note, problem: null } });
}

export async function chooseFont(panel: Panel, family: string): Promise<void> {
  const { port, store } = panel;
  const { fonts } = store.get().settings;
  await orProblem(panel, async () => {
    const font = await port.chooseFont(fonts[family]?.ref);
    if (!font) return;
    const { ref, name } = font;
    changeSettings(panel, { fonts: { ...store.get().settings.fonts, [family]: { ref, name } } });
  });
}

export function resetFont(panel: Panel, family: string): void {
  const { fonts } = panel.store.get().settings;
  const others = Object.entries(fonts).filter(([each]) => each !== family);
  changeSettings(panel, { fonts: Object.fromEntries(others) });
}

/** Takes a brand file and its logos, and keeps them when they are small enough. */
export async function addBrand(panel: Panel, files: readonly File[]): Promise<void> {
  const { store } = panel;
  const file = files.find(({ name }) => hasEnding(name, ['.yaml', '.yml', '.json']));
  if (!file) {
    const problem = { is: 'word', word: SETTINGS.brandNoFile } as const;
    store.set({ settled: { ...store.get().settled, note: null, problem } });
    return;
  }
  await orProblem(panel, async () => {
    const pictures = files.filter(({ name }) => hasEnding(name, PICTURE_FILES));
    const brought = await Promise.all(pictures.map(bytesOf));
    const text = new TextDecoder().decode((await bytesOf(file)).bytes);
    const kept = brought.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) }));
    const ownBrand = { fileName: file.name, text, pictures: kept };
    const id = await useBrand(panel, ownBrand);
    const small = text.length <= 100_000 && kept.length <= 20 && sizeOf(ownBrand) <= KEPT_BRAND;
    store.set({ choice: { ...store.get().choice, brand: id } });
    const change = { brand: id, ownBrand: small ? ownBrand : null };
    changeSettings(panel, change, small ? 'brand-added' : 'brand-too-big');
  });
}

/** Brings back the brand of one's own that was kept. Once, at the start. */
export async function restoreBrand(panel: Panel): Promise<void> {
  const { ownBrand, brand } = panel.store.get().settings;
  if (!ownBrand) return;
  await orProblem(panel, async () => {
    const id = await useBrand(panel, ownBrand);
    const { choice } = panel.store.get();
    if (id === brand) panel.store.set({ choice: { ...choice, brand: id } });
  });
}

export function forgetBrand(panel: Panel): void {
  changeSettings(panel, { ownBrand: null }, 'brand-forgotten');
}

/** Opens Canva's bulk create or its publish window. */
export async function launch(panel: Panel, what: 'bulk-create' | 'publish'): Promise<void> {
  await orProblem(panel, () => panel.port.launch(what));
}

async function useBrand({ engine, store }: Panel, own: OwnBrand): Promise<string> {
  const { fileName, text, pictures } = own;
  if (pictures.length > 0) {
    await engine.addPictures(
      pictures.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) })),
    );
  }
  const { id } = await engine.addBrand(text, fileName);
  store.set({ brands: engine.brands(), drawn: store.get().drawn + 1 });
  return id;
}

async function orProblem({ store }: Panel, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { kept } = store.get().settled;
    store.set({ settled: { kept, note: null, problem: toProblem(error) } });
  }
}

function sizeOf({ text, pictures }: OwnBrand): number {
  return pictures.reduce((sum, { base64 }) => sum + base64.length, text.length);
}

function toBase64(bytes: Uint8Array): string {
  const PART = 8192;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PART) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  }
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
