import { SiarError } from '../errors.js';

/** The one table of exit statuses; SPEC, section L. */
export const EXIT = {
  ok: 0,
  /** Error findings, or a picture that could not be made. */
  failed: 1,
  /** The command line or an input file is wrong. */
  wrongInput: 2,
  /** A bug in Siar (sysexits.h: EX_SOFTWARE). */
  crash: 70,
  /** SIGINT: 128 + 2. */
  interrupted: 130,
} as const;

const BY_CODE: Readonly<Record<string, number>> = {
  input: EXIT.wrongInput,
  usage: EXIT.wrongInput,
  limit: EXIT.wrongInput,
  asset: EXIT.failed,
  render: EXIT.failed,
  output: EXIT.failed,
  interrupted: EXIT.interrupted,
};

export function exitStatusOf(error: unknown): number {
  return error instanceof SiarError ? (BY_CODE[error.code] ?? EXIT.failed) : EXIT.crash;
}
