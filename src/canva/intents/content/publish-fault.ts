import type { Bilingual } from '../../../errors.js';
import { PUBLISH_WORDS, type PublishWordId } from '../../words/publish.js';

/** What can go wrong between the app and the library's endpoint. */
export const PUBLISH_FAULTS = [
  'settings',
  'endpoint',
  'files',
  'offline',
  'unreachable',
  'timeout',
  'unauthorised',
  'refused',
  'busy',
  'server',
  'malformed',
] as const;
export type PublishFaultKind = (typeof PUBLISH_FAULTS)[number];

export interface PublishFault {
  kind: PublishFaultKind;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The endpoint's own words and code, where it gave any. */
  code?: string;
  said?: Bilingual;
}

/** Words for each; Canva shows them by their id, the settings view in full. */
export const FAULT_WORDS = {
  settings: PUBLISH_WORDS.faultSettings,
  endpoint: PUBLISH_WORDS.faultEndpoint,
  files: PUBLISH_WORDS.faultFiles,
  offline: PUBLISH_WORDS.faultOffline,
  unreachable: PUBLISH_WORDS.faultUnreachable,
  timeout: PUBLISH_WORDS.faultTimeout,
  unauthorised: PUBLISH_WORDS.faultUnauthorised,
  refused: PUBLISH_WORDS.faultRefused,
  busy: PUBLISH_WORDS.faultBusy,
  server: PUBLISH_WORDS.faultServer,
  malformed: PUBLISH_WORDS.faultMalformed,
} as const satisfies Record<PublishFaultKind, { id: PublishWordId }>;
