import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBrand } from '../brands.js';
import { FORMATS } from '../model/formats/index.js';
import { madeFor } from '../plan.js';
import { decodeText } from '../read/decode.js';
import { parseMapping } from '../read/mapping.js';
import { readEvents, readRightEvents } from '../read/read-events.js';
import { readRecipients } from '../read/recipients.js';
import { createRenderer } from '../renderer.js';
import { TEMPLATES_FOLDER } from '../templates.js';
import { createThreads } from '../threads.js';
import { openOutputFolder } from './output-folder.js';
import type { Engine } from './ports.js';

/** The real thing behind the commands. Loading this loads all of Siar. */
export const engine: Engine = {
  createRenderer: (added, only) =>
    createRenderer({ ...(added ? { added } : {}), ...(only ? { only } : {}) }),
  createThreads,
  createWorkbench: async () => (await import('../workbench.js')).createWorkbench(),
  formatsOf: (template) =>
    FORMATS.filter((format) => madeFor(template, format)).map((format) => format.id),
  examplesOf: ({ id, sample }) => {
    const preview = join(TEMPLATES_FOLDER, 'previews', `${id}.webp`);
    return {
      ...(sample === undefined ? {} : { sample: join(TEMPLATES_FOLDER, sample) }),
      ...(existsSync(preview) ? { preview } : {}),
    };
  },
  readEvents,
  readRightEvents,
  readRecipients: (bytes, file) => readRecipients(decodeText(bytes, file), file),
  readMapping: (bytes, file) => parseMapping(decodeText(bytes, file), file),
  readBrand: async (bytes, file) => openBrand(decodeText(bytes, file), file),
  openOutput: openOutputFolder,
};
