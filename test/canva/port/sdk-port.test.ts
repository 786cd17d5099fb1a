import { createMemoryCanva } from '../../../src/canva/port/memory-canva.js';
import { installFakeSdk } from '../fake-sdk/install.js';
import { portContract } from './contract.js';

// The packages look for the window; of Node's globals they need no more.
Object.assign(globalThis, { window: globalThis });
const fake = installFakeSdk(createMemoryCanva());
// The packages take Canva's clients from the window as they are loaded.
const { createSdkPort } = await import('../../../src/canva/port/sdk-port.js');

portContract('the port on Canva’s SDK', (options) => {
  fake.canva = createMemoryCanva(options);
  Object.assign(fake.asked, { notified: [], opened: [], launched: [], dragged: [] });
  return { port: createSdkPort(), canva: fake.canva, asked: fake.asked };
});
