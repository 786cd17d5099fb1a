import { SiarError } from '../errors.js';

/** The command line itself is wrong; the message is already in the user's language. */
export class UsageError extends SiarError {
  constructor(message: string) {
    super('usage', message);
  }
}

/** The output folder cannot be written; the message is already in the user's language. */
export class OutputError extends SiarError {
  constructor(message: string, options: { path?: string; cause?: unknown } = {}) {
    super('output', message, options);
  }
}

/** The user pressed Ctrl-C. */
export class InterruptedError extends SiarError {
  constructor() {
    super('interrupted', 'interrupted');
  }
}

/** `ENOENT` and the like of an error from the file system; undefined for any other. */
export function fileErrorCode(error: unknown): string | undefined {
  const isFileError =
    typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
  return isFileError ? String(error.code) : undefined;
}
