/** Many pictures from one list, for the command line and scripts. */
export { failedList, type FailedList } from './failed.js';
export { FAILED_FILES, MANIFEST, SETTLED } from './files.js';
export { createInputsHash } from './inputs-hash.js';
export { openJournal } from './journal.js';
export { lockFolder } from './lock.js';
export { DEFAULT_NAMES, namePattern, tellApart } from './names.js';
export { continueNumbers } from './numbers.js';
export { eventRows, recipientRows, type BatchRow, type BatchRows } from './rows.js';
export { forgetSettled, writeSettled } from './settled.js';
export { drawRows, examineRows, type BatchResult, type Problem } from './run.js';
export { writeWhole } from './whole.js';
