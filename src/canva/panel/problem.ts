import { InputError, SiarError, type Bilingual, type Fault } from '../../errors.js';
import { CanvaFault, type CanvaFaultKind } from '../port/canva-fault.js';
import { CANVA, type Word } from '../words/index.js';

/** What went wrong, ready to be shown. */
export type Problem =
  /** Mistakes in what the person gave. */
  | { is: 'faults'; faults: readonly Fault[] }
  /** Something that Siar's core says in both languages. */
  | { is: 'text'; text: Bilingual }
  /** One of the panel's own messages. */
  | { is: 'word'; word: Word; values?: Readonly<Record<string, string | number>> };

const FAULT_WORDS = {
  'rate-limited': CANVA.rateLimited,
  quota: CANVA.quota,
  offline: CANVA.offline,
  'not-allowed': CANVA.notAllowed,
  unsupported: CANVA.unsupported,
  timeout: CANVA.timeout,
  refused: CANVA.refused,
  changed: CANVA.changed,
  internal: CANVA.internal,
} as const satisfies Record<CanvaFaultKind, Word>;

/** Any thrown value in words that say what to do. */
export function toProblem(error: unknown): Problem {
  if (error instanceof InputError) return { is: 'faults', faults: error.faults };
  if (error instanceof CanvaFault) return { is: 'word', word: FAULT_WORDS[error.kind] };
  if (error instanceof SiarError) return { is: 'text', text: error.messages };
  const detail = error instanceof Error ? error.message : String(error);
  return { is: 'word', word: CANVA.unknown, values: { detail: detail.slice(0, 200) } };
}

/** Whether it says only that the person stopped it. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
