import { createMemoryCanva } from '../../../../src/canva/port/memory-canva.js';
import { createDesigner } from '../../../../src/canva/port/memory-designer.js';
import { snapshotOf } from '../../../../src/canva/port/memory-page.js';
import type { PageSnapshot } from '../../../../src/canva/port/design-port.js';
import { installFakeSdk, type FakeSdk } from '../../fake-sdk/install.js';

/**
 * Where a design with memory takes over from the SDK's own fakes, which answer with constants. It runs behind the
 * initialisers and before the app; `window.fakeCanva` is what a test looks at and does.
 */
export function plugIn(): void {
  const fake = installFakeSdk(createMemoryCanva({ now: () => performance.now() }));
  window.fakeCanva = {
    fake,
    designer: createDesigner(fake.canva),
    pages: () => fake.canva.pages.map(snapshotOf),
  };
}

declare global {
  interface Window {
    fakeCanva: {
      fake: FakeSdk;
      designer: ReturnType<typeof createDesigner>;
      /** Pages as plain data. */
      pages: () => PageSnapshot[];
    };
  }
}
