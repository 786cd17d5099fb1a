/** Preloaded: notes the process's peak memory, in kilobytes, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.SIAR_BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
