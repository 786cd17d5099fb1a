/** Preloaded: notes the process's peak memory in KB and its processor time in µs when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const noted = { kilobytes: maxRSS, microseconds: userCPUTime + systemCPUTime };
  writeFileSync(process.env.SIAR_BENCH_PEAK, JSON.stringify(noted));
});
