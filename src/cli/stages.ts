import type { CliContext } from './context.js';
import { EXIT } from './exit-status.js';
import { InterruptedError } from './failures.js';
import type { Job } from '../job.js';
import type { Renderer } from '../renderer.js';

/** Stages that the command line can stop after. */
export const STAGES = ['bind', 'layout'] as const;
export type Stage = (typeof STAGES)[number];

/** How a page is drawn is no one's to read: `--type svg` shows it. */
function withoutDrawing(key: string, value: unknown): unknown {
  return key === 'operations' || key === 'backdrop' ? undefined : value;
}

/**
 * Prints what a stage makes of each job as one JSON list. Written piece by piece: the scenes of a
 * whole set hold all their pictures.
 */
export async function printStage(
  stage: Stage,
  jobs: readonly Job[],
  renderer: Renderer,
  { stdout, signal }: CliContext,
): Promise<number> {
  let before = '[\n';
  for (const job of jobs) {
    if (signal.aborted) throw new InterruptedError();
    const made = stage === 'bind' ? renderer.bind(job) : await renderer.layOut(job);
    stdout.write(before + JSON.stringify(made, withoutDrawing, 2));
    before = ',\n';
  }
  stdout.write('\n]\n');
  return EXIT.ok;
}
