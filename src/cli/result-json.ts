import { InputError } from '../errors.js';
import type { ReadingNote } from './inputs.js';
import { eventLabel, type Outcome } from './draw.js';
import { wordsOf } from './report-error.js';

/** The outcomes for a program: notes of the readers, one entry per picture, and one per post that could not be drawn. */
export function outcomesToJson(
  outcomes: readonly Outcome[],
  notes: readonly ReadingNote[],
): object {
  return {
    reading: notes.map(({ file, finding }) => ({ file, ...finding })),
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
