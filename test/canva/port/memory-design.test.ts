import { createMemoryDesign } from '../../../src/canva/port/memory-design.js';
import { portContract } from './contract.js';

portContract('the design in memory', (options) => {
  const design = createMemoryDesign(options);
  return { port: design, canva: design.canva, asked: design.asked };
});
