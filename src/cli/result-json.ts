import { InputError } from '../errors.js';
import type { RunNotes } from './inputs.js';
import { eventLabel, type Outcome } from './draw.js';
import { wordsOf } from './report-error.js';

/** The outcomes for a program: notes of readers and plan, one entry per picture, and one per post that could not be drawn. */
export function outcomesToJson(
  outcomes: readonly Outcome[],
  { reading, planning }: RunNotes,
): object {
  return {
    reading: reading.map(({ file, finding }) => ({ file, ...finding })),
    planning,
    pictures: outcomes.flatMap(({ job, pictures }) =>
      pictures.map(({ written, ...picture }) => ({
        event: eventLabel(job),
        template: job.template.id,
        format: job.format.id,
        language: job.language,
        ...picture,
        file: written?.file ?? null,
        sha256: written?.sha256 ?? null,
      })),
    ),
    failed: outcomes.flatMap(({ job, error }) =>
      error
        ? [
            {
              event: eventLabel(job),
              template: job.template.id,
              format: job.format.id,
              language: job.language,
              code: error.code,
              ...wordsOf(error),
              ...(error instanceof InputError && { faults: error.faults }),
            },
          ]
        : [],
    ),
  };
}
