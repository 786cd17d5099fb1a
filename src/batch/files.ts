/** Files that a batch keeps in its folder besides pictures. */

/** While it runs: a line behind every picture. */
export const LOG = 'batch.log';
/** While it runs: whose folder it is. */
export const LOCK = 'batch.lock';
/** At its end: everything that it made. */
export const MANIFEST = 'batch.json';
/** At its end, when all went well: sizes and times of what was read and made. */
export const SETTLED = '.batch-settled.json';
/** At its end, when rows failed; of these there is one at a time. */
export const FAILED_FILES = ['failed.csv', 'failed.json', 'failed.txt'] as const;
