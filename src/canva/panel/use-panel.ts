import { createContext, useContext, useEffect } from 'react';
import type { DesignFeature } from '../port/design-port.js';
import type { Panel } from './panel.js';
import type { PanelState } from './state.js';
import { useStored } from './store.js';

const PanelContext = createContext<Panel | null>(null);
export const PanelProvider = PanelContext.Provider;

/** @throws outside of a `PanelProvider` */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel() needs a PanelProvider');
  return panel;
}

/** One part of the panel's state. */
export function useSelected<Part>(select: (state: PanelState) => Part): Part {
  return useStored(usePanel().store, select);
}

/** Whether Canva offers a feature here and now. */
export function useSupport(feature: DesignFeature): boolean {
  const { port } = usePanel();
  useSelected(({ support }) => support);
  return port.supports(feature);
}

/** Looks again at what Canva offers when that changes. Once, at the root. */
export function useSupportChanges(): void {
  const { port, store } = usePanel();
  useEffect(
    () => port.onSupportChange(() => store.set({ support: store.get().support + 1 })),
    [port, store],
  );
}
