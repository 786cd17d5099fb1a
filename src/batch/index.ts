/** Many pictures from one list, for the command line and scripts. */
export { FAILED_FILES, failedList, type FailedList } from './failed.js';
export { createInputsHash } from './inputs-hash.js';
export { openJournal } from './journal.js';
export { lockFolder } from './lock.js';
export { DEFAULT_NAMES, namePattern, tellApart } from './names.js';
export { continueNumbers } from './numbers.js';
export { eventRows, recipientRows, type BatchRow } from './rows.js';
export { drawRows, examineRows, type BatchResult, type Problem } from './run.js';
export { writeWhole } from './journal.js';
