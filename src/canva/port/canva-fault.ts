import { SiarError, type Bilingual } from '../../errors.js';

/** What can go wrong with Canva; the app's words for each say what to do. */
export type CanvaFaultKind =
  /** Too many calls: wait and go on. */
  | 'rate-limited'
  /** No further page or upload fits in. */
  | 'quota'
  /** No network. */
  | 'offline'
  /** A permission that the app lacks, or the person. */
  | 'not-allowed'
  /** Canva doesn't have it here: another page type, plan or device. */
  | 'unsupported'
  /** It took too long. */
  | 'timeout'
  /** Canva refuses the values that it was given: a fault of ours. */
  | 'refused'
  /** The design is no longer what was read. */
  | 'changed'
  /** Something went wrong inside Canva. */
  | 'internal';

/** @param detail what Canva said, in English, for a report */
export class CanvaFault extends SiarError {
  readonly kind: CanvaFaultKind;

  constructor(kind: CanvaFaultKind, detail: Bilingual | string, options: { cause?: unknown } = {}) {
    super(`canva-${kind}`, detail, options);
    this.kind = kind;
  }
}
