import type { Bilingual } from '../errors.js';

export type Severity = 'error' | 'warning' | 'note';

/** One thing that a check saw. An error keeps the picture from being written without `--force`. */
export interface Finding {
  /** Name of the rule, one per check file: `contrast`, `safe-zone`. */
  rule: string;
  severity: Severity;
  /** A layer id of the scene (`title`), or a path in the event (`offers.validThrough`). */
  where: string;
  /** What is wrong, with the values. */
  message: Bilingual;
  /** What to do. */
  advice: Bilingual;
}
