import { prepareDesignEditor } from '@canva/intents/design';
import { createStrings } from '../bind/strings.js';
import type { Engine } from './engine/engine.js';
import { openEngine } from './engine/open-engine.js';
import { registerContentPublisher } from './intents/content/register.js';
import { registerDataConnector } from './intents/data/register.js';
import { renderPanel } from './intents/design/render-panel.js';
import { mount, uiLanguage } from './intents/mount.js';
import type { IntentSettings } from './intents/say.js';
import { appStorage } from './intents/storage.js';
import { readSettings } from './panel/settings.js';

/** Registers what the app can do in Canva. Nothing is drawn or opened before Canva asks for it. */

let opened: Promise<Engine> | undefined;
/** One engine for all that this frame does; one that failed to open is opened anew. */
const engine = (): Promise<Engine> => {
  opened ??= openEngine();
  opened.catch(() => (opened = undefined));
  return opened;
};

function settings(): IntentSettings {
  const { feedUrl, publishUrl } = readSettings(appStorage());
  return {
    ...(feedUrl === '' ? {} : { feedUrl }),
    ...(publishUrl === '' ? {} : { endpointUrl: publishUrl }),
  };
}

const request: typeof fetch = (...args) => fetch(...args);

prepareDesignEditor({ render: () => renderPanel(engine) });

void registerDataConnector({
  mount,
  settings,
  fetch: request,
  readEvents: async (bytes, fileName) => {
    const { events } = await (await engine()).readEvents(bytes, fileName);
    return events.map(({ event }) => event);
  },
  strings: async (language) => createStrings([(await engine()).strings], language),
  now: () => new Date().toISOString(),
  uiLanguage,
});

void registerContentPublisher({
  mount,
  settings,
  fetch: request,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  clock: () => Date.now(),
  uiLanguage,
  ownZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
});
