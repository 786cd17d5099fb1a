import type { ErrorCode } from '@canva/error';

import type { CanvaFaultKind } from './canva-fault.js';

/** What each of Canva's codes means to the app. */
export const FAULT_KINDS = {
  rate_limited: 'rate-limited',
  quota_exceeded: 'quota',
  user_offline: 'offline',
  not_allowed: 'not-allowed',
  permission_denied: 'not-allowed',
  missing_permission: 'not-allowed',
  unsupported_surface: 'unsupported',
  unsupported_page_type: 'unsupported',
  timeout: 'timeout',
  bad_request: 'refused',
  // The thing that we named is gone: somebody deleted it since.
  not_found: 'changed',
  failed_precondition: 'changed',
  bad_external_service_response: 'internal',
  internal_error: 'internal',
} as const satisfies Record<ErrorCode, CanvaFaultKind>;

/** A code of a version of Canva that the app doesn't know is Canva's own trouble. */
export function faultKind(code: string): CanvaFaultKind {
  return Object.hasOwn(FAULT_KINDS, code) ? FAULT_KINDS[code as ErrorCode] : 'internal';
}
