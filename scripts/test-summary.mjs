/**
 * Prints the line "N passed, N failed[, N skipped]" from jest's JSON results. A suite that could not
 * start counts as one failed, and so does a run that failed without any failed test.
 */
import { existsSync, readFileSync } from 'node:fs';

const [file = '', status = '0'] = process.argv.slice(2);
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = results;
const failed = numFailedTests + numRuntimeErrorTestSuites;
const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
const counted = failed === 0 && status !== '0' ? 1 : failed;

console.log(
  `${numPassedTests} passed, ${counted} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
