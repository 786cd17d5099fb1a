import { breaksAnErrorRule, type Outcome } from './draw.js';
import { EXIT } from './exit-status.js';

/** Pictures with errors make a run fail even when they were forced. */
export function statusOf(outcomes: readonly Outcome[]): number {
  const failed = outcomes.some(
    ({ error, pictures }) =>
      error !== undefined || pictures.some(({ findings }) => breaksAnErrorRule(findings)),
  );
  return failed ? EXIT.failed : EXIT.ok;
}
