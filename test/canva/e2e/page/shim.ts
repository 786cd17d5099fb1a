/** What an app finds in Canva and the SDK's fakes leave out: the panel's start, its theme and its language. */

type Theme = 'light' | 'dark';

interface Intent {
  render: () => unknown;
}

declare global {
  interface Window {
    canva_sdk: Record<string, Record<string, Record<string, Record<string, unknown>>>>;
    __canva__: object;
    /** Switches the editor's appearance. */
    setCanvaTheme: (theme: Theme) => void;
    /** Every intent that the app registered, by its kind. */
    registeredIntents: Record<string, unknown>;
  }
}

export function installShim(): void {
  const { intents, platform } = window.canva_sdk;
  window.registeredIntents = {};
  const keep = (kind: string) => (intent: unknown) => {
    window.registeredIntents[kind] = intent;
  };
  intents!['v1'] = {
    design: {
      prepareDesignEditor: (intent: Intent) => {
        keep('design_editor')(intent);
        queueMicrotask(() => void intent.render());
      },
    },
    data: { prepareDataConnector: keep('data_connector') },
    content: { prepareContentPublisher: keep('content_publisher') },
  };
  // Canva translates an app after its review; until then every text is the app's own.
  platform!['v2']!['i18n'] = {
    getLocalizedMessages: () => ({ messages: {} }),
    pseudolocalize: (text: string) => text,
  };
  window.__canva__ = { uiKit: uiKit() };
}

function uiKit(): object {
  const listeners = new Set<(context: { theme: Theme }) => void>();
  let theme: Theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  window.setCanvaTheme = (next) => {
    theme = next;
    document.documentElement.dataset['theme'] = next;
    for (const listener of listeners) listener({ theme });
  };
  return {
    registerAppUiKitVersion: async () => {},
    getUiContext: async () => ({ theme }),
    onUiContextChange: (listener: (context: { theme: Theme }) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
