/**
 * Preloaded into a process and all that it starts: each notes its peak memory in KB and its processor
 * time in µs in a file of its own when it ends. Threads count with their process.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const noted = { kilobytes: maxRSS, microseconds: userCPUTime + systemCPUTime };
    writeFileSync(join(process.env.SIAR_BENCH_PEAK, `${process.pid}.json`), JSON.stringify(noted));
  });
}
