import type { Panel } from '../panel.js';
import type { Step, Tab } from '../state.js';

export function openTab({ store }: Panel, tab: Tab): void {
  store.set({ tab });
}

export function openStep({ store }: Panel, step: Step): void {
  store.set({ tab: 'create', step });
}
