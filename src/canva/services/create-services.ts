import { fetchFeed } from '../feed/fetch-feed.js';
import type { PanelServices } from '../panel/services.js';
import { addServices } from './add.js';
import { captureServices } from './capture.js';
import { copy, download } from './give.js';
import { notesServices } from './notes.js';
import type { ServiceParts } from './parts.js';
import { updateServices } from './updates.js';

/** What the panel calls, on the parts that do it. */
export function createServices(parts: ServiceParts): PanelServices {
  return {
    fetchFeed: (url, signal) => fetchFeed(url, { fetch: parts.fetch, signal }),
    ...addServices(parts),
    ...updateServices(parts),
    ...notesServices(parts),
    ...captureServices(parts),
    copy,
    download,
  };
}
