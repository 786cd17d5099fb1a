/** What the app keeps in the browser: of this person, on this computer. */
export type AppStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage; where it is switched off, one that lasts as long as the panel. */
export function appStorage(): AppStorage {
  try {
    // Reading the property alone throws where storage is blocked.
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
