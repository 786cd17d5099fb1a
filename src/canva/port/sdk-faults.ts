import { CanvaError } from '@canva/error';

import { CanvaFault } from './canva-fault.js';
import { faultKind } from './fault-codes.js';

/** What went wrong, in the app's terms. */
export function faultOf(cause: unknown): CanvaFault {
  if (cause instanceof CanvaFault) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new CanvaFault(faultKind(codeOf(cause)), detail, { cause });
}

function codeOf(cause: unknown): string {
  if (cause instanceof CanvaError) return cause.code;
  // An error of another copy of the SDK is none of our class, but has the same codes.
  if (!(cause instanceof Error) || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

/** Calls Canva. @throws CanvaFault and nothing else */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw faultOf(cause);
  }
}
