/** All that can be measured. */
import { measureCertificates } from './certificates.mjs';
import { measureChanged } from './changed.mjs';
import { measureCold } from './cold.mjs';
import { measureKit } from './kit.mjs';
import { measureMemory } from './memory.mjs';
import { measureStages } from './stages.mjs';
import { measureWarm } from './warm.mjs';

/** Every work: draws into a folder, prints its table, gives its findings for the verdict. */
export const MEASURES = {
  kit: measureKit,
  certificates: measureCertificates,
  warm: measureWarm,
  cold: measureCold,
  changed: measureChanged,
  memory: measureMemory,
  stages: measureStages,
};
