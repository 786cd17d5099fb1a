import type { CliContext } from './context.js';
import { oneLine } from './report-error.js';

/** One line on the terminal that rewrites itself; silent where there is no terminal. */
export interface Progress {
  start(label: string): void;
  done(): void;
  /** Wipes the line, so that what follows starts on a clean one. */
  clear(): void;
}

const ERASE_LINE = '\r\u001b[K';
/** Too early to tell how long the rest will take. */
const FEWEST_FOR_ESTIMATE = 3;

export function createProgress(total: number, context: CliContext): Progress {
  const { stderr, text, clock } = context;
  if (stderr.isTTY !== true || context.env['TERM'] === 'dumb') {
    return { start: () => undefined, done: () => undefined, clear: () => undefined };
  }
  const began = clock();
  let finished = 0;
  let current = '';
  const draw = (): void => {
    const left = finished < FEWEST_FOR_ESTIMATE ? null : estimate(clock() - began, finished, total);
    const line = text.progress(finished, total, current, left);
    stderr.write(ERASE_LINE + oneLine(line).slice(0, Math.max(1, (stderr.columns ?? 80) - 1)));
  };
  return {
    start(label) {
      current = label;
      draw();
    },
    done() {
      finished += 1;
      draw();
    },
    clear: () => void stderr.write(ERASE_LINE),
  };
}

/** Seconds left, if the rest is as quick as what is done. */
function estimate(elapsed: number, finished: number, total: number): number {
  return Math.ceil(((elapsed / finished) * (total - finished)) / 1000);
}
