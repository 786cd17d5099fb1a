import { useSyncExternalStore } from 'react';

/** A value that views read and actions change. */
export interface Store<State> {
  get(): State;
  /** Replaces the fields that the change names. */
  set(change: Partial<State>): void;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One part of the state. `select` returns what is in the state, nothing newly made. */
export function useStored<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  const read = (): Part => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
