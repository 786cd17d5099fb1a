import { setFlagsFromString } from 'node:v8';

/**
 * For a process that does little but draw: V8 compiles a function for speed after eight times as many steps as it
 * would by itself. Of the thousands of functions that a picture takes, most are called too seldom to win back what
 * that costs: a tenth of the processor time of some hundred pictures (test/bench/RESULTS.md). Threads that are started
 * later have it, too. Call it before anything is drawn; it is the process's own business, so `createRenderer` doesn't.
 */
export function tuneProcess(): void {
  setFlagsFromString('--interrupt-budget=540672');
}
