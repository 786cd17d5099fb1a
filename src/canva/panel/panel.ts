import type { Engine } from '../engine/engine.js';
import type { DesignPort } from '../port/design-port.js';
import { createPreviews, type Previews } from './previews.js';
import type { PanelServices } from './services.js';
import { readSettings, type SettingsStorage } from './settings.js';
import { NO_NOTES, NOT_READING, type PanelState } from './state.js';
import { createStore, type Store } from './store.js';

/** All that views and actions need. */
export interface Panel {
  readonly store: Store<PanelState>;
  readonly engine: Engine;
  readonly port: DesignPort;
  readonly services: PanelServices;
  readonly storage: SettingsStorage;
  readonly previews: Previews;
  /** ISO instant of the start: posts of one session are told by the same clock. */
  readonly now: string;
}

export interface PanelParts {
  engine: Engine;
  port: DesignPort;
  services: PanelServices;
  storage: SettingsStorage;
  now: string;
}

export function createPanel(parts: PanelParts): Panel {
  return {
    ...parts,
    store: createStore(initialState(parts)),
    previews: createPreviews(parts.engine),
  };
}

function initialState({ engine, storage }: PanelParts): PanelState {
  const settings = readSettings(storage);
  const brands = engine.brands();
  const brand = brands.find(({ id }) => id === settings.brand) ?? brands[0];
  return {
    tab: 'create',
    step: 'event',
    event: null,
    reading: NOT_READING,
    form: null,
    brands,
    choice: {
      brand: brand?.id ?? '',
      language: settings.language ?? 'id',
      kind: 'all',
      platform: 'all',
    },
    template: null,
    format: null,
    adding: { is: 'idle' },
    fitsHere: false,
    updating: { is: 'idle' },
    capturing: { is: 'idle' },
    notes: NO_NOTES,
    settings,
    settled: { kept: true, note: null, problem: null },
    families: [],
    drawn: 0,
    support: 0,
  };
}
