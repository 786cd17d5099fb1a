import { bytes } from 'satori/layout.wasm';
import { PACK } from 'siar-canva-assets';
import { createMeasureBoxes } from '../../layout/boxes.js';
import { loadHarfBuzz } from '../../typeset/load-harfbuzz.js';
import { createEngine } from './create-engine.js';
import type { Engine } from './engine.js';
import { openPack } from './pack.js';

/** The engine out of the app's one file. It takes a moment: show something else first. */
export async function openEngine(): Promise<Engine> {
  const [pack, harfbuzz, module] = await Promise.all([openPack(PACK), loadHarfBuzz(), bytes()]);
  return createEngine({ pack, harfbuzz, measureBoxes: await createMeasureBoxes(module) });
}
