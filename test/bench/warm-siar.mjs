/** Siar's library, as warm as its peers: it has drawn other pictures, and keeps nothing of those that count. */
import { rm } from 'node:fs/promises';
import { drawnIn } from './competitors.mjs';
import { here, runNode } from './run-node.mjs';

/**
 * @param measured what is drawn against the clock, and `others` what is drawn before, both as in jobs.mjs
 */
export function warmSiar(folder, measured, others) {
  const out = drawnIn(folder, 'siar-warm');
  return {
    id: 'siar-warm',
    label: 'Siar, warm (renderer.render, other pictures drawn before)',
    async measure() {
      await rm(out, { recursive: true, force: true });
      const asked = JSON.stringify({ measured, others, out });
      const env = { MALLOC_ARENA_MAX: '2' };
      const { output } = await runNode([here('works/render-set.mjs'), asked], { env });
      return JSON.parse(output);
    },
  };
}
