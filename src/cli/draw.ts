import { SiarError } from '../errors.js';
import type { Job, RenderedPicture } from '../job.js';
import type { Finding } from '../model/finding.js';
import { createProgress } from './progress.js';
import type { CliContext } from './context.js';
import { runPool } from './pool.js';
import type { ThreadedRenderer } from '../threads.js';
import type { WrittenFile } from './ports.js';

/** One picture, without its bytes. */
export interface DrawnPicture extends Omit<RenderedPicture, 'bytes'> {
  bytes: number;
  /** Absent: checked only, or held back because of errors. */
  written?: WrittenFile;
}

/** What became of one job: its pictures, or why there are none. */
export interface Outcome {
  job: Job;
  pictures: DrawnPicture[];
  error?: SiarError;
}

/** What to do with a finished picture; gives undefined when it isn't written. */
export type Keep = (job: Job, picture: RenderedPicture) => Promise<WrittenFile | undefined>;

/**
 * Draws every job, some at a time. What cannot be drawn becomes an outcome with its error and the others
 * go on; an unexpected error ends the run. Throws InterruptedError when the signal is aborted.
 */
export async function drawAll(
  jobs: readonly Job[],
  renderer: ThreadedRenderer,
  keep: Keep,
  context: CliContext,
): Promise<Outcome[]> {
  const progress = createProgress(jobs.length, context);
  try {
    return await runPool(jobs, renderer.width + 1, context.signal, async (job) => {
      progress.start(jobLabel(job));
      const outcome = await draw(job, renderer, keep);
      progress.done();
      return outcome;
    });
  } finally {
    progress.clear();
  }
}

async function draw(job: Job, renderer: ThreadedRenderer, keep: Keep): Promise<Outcome> {
  let rendered: readonly RenderedPicture[];
  try {
    rendered = await renderer.render(job);
  } catch (error) {
    if (!(error instanceof SiarError)) throw error;
    return { job, pictures: [], error };
  }
  const pictures: DrawnPicture[] = [];
  for (const picture of rendered) {
    const written = await keep(job, picture);
    pictures.push({ ...picture, bytes: picture.bytes.length, ...(written && { written }) });
  }
  return { job, pictures };
}

export function breaksAnErrorRule(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

export function eventLabel({ event: { event } }: Job): string {
  return event.identifier ?? event.name;
}

export function jobLabel(job: Job): string {
  return labelParts(job).join(' · ');
}

/** What tells a post from the others of its run. */
export function labelParts(job: Job): string[] {
  return [eventLabel(job), job.template.id, job.format.id, job.language];
}
