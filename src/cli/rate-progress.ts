import type { CliContext } from './context.js';
import { oneLine } from './report-error.js';

/** Progress of a long list: rows done, rows a second, time left. Silent where there is no terminal. */
export interface RateProgress {
  at(rows: number, label: string): void;
  clear(): void;
}

const ERASE_LINE = '\r\u001b[K';
/** ms between two drawings of the line. */
const EVERY = 100;

export function createRateProgress(total: number, context: CliContext): RateProgress {
  const { stderr, text, clock } = context;
  if (stderr.isTTY !== true || context.env['TERM'] === 'dumb') {
    return { at: () => undefined, clear: () => undefined };
  }
  const began = clock();
  let most = 0;
  let shown = -EVERY;
  return {
    at(rows, label) {
      most = Math.max(most, rows);
      const elapsed = clock() - began;
      if (elapsed - shown < EVERY && most < total) return;
      shown = elapsed;
      const rate = most / Math.max(0.001, elapsed / 1000);
      const line = text.rate(most, total, rate, Math.ceil((total - most) / rate), label);
      stderr.write(ERASE_LINE + oneLine(line).slice(0, Math.max(1, (stderr.columns ?? 80) - 1)));
    },
    clear: () => void stderr.write(ERASE_LINE),
  };
}
