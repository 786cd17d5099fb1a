import {
  createMemoryCanva,
  type MemoryCanvaOptions,
} from '../../../src/canva/port/memory-canva.js';
import { createDesigner } from '../../../src/canva/port/memory-designer.js';
import { snapshotOf } from '../../../src/canva/port/memory-page.js';
import { installFakeSdk } from './install.js';

/**
 * The fake SDK as a script of a page, before the app's own and after `initTestEnvironment`: `fakeCanva` is what
 * the test looks at and does. Options are taken from `fakeCanvaOptions`, where a test sets them before.
 */
const options = (globalThis as { fakeCanvaOptions?: MemoryCanvaOptions }).fakeCanvaOptions;
const fake = installFakeSdk(createMemoryCanva({ now: () => performance.now(), ...options }));

Object.assign(globalThis, {
  fakeCanva: {
    fake,
    designer: createDesigner(fake.canva),
    /** Pages as plain data. */
    pages: () => fake.canva.pages.map(snapshotOf),
  },
});
