import type { Bilingual } from '../errors.js';
import type { Box } from './scene.js';

export type Severity = 'error' | 'warning' | 'note';

/** One thing that a check saw. An error keeps the picture from being written without `--force`. */
export interface Finding {
  /** Name of the rule, one per check file: `contrast`, `safe-zone`. */
  rule: string;
  severity: Severity;
  /** A layer id of the scene (`title`), or a path in the event (`offers.validThrough`). */
  where: string;
  /** Where that layer stands on its page; absent for what is no layer. */
  box?: Box;
  /** What is wrong, with the values. */
  message: Bilingual;
  /** What to do. */
  advice: Bilingual;
}
