import type { NativePicture } from '../../output/canva/native.js';
import { SiarError } from '../../errors.js';
import type { FaceReplacement, FontOverrides } from '../fonts/resolve-fonts.js';
import { CanvaFault } from '../port/canva-fault.js';
import type { UploadRequest } from '../port/design-port.js';
import { Cancelled, type Timing } from './pace.js';

/** What inserting needs beside the port. */
export interface InsertOptions<State> {
  /** The bytes of a picture: `Engine.file`. */
  file: (picture: NativePicture) => Promise<UploadRequest>;
  timing: Timing;
  overrides?: FontOverrides;
  signal?: AbortSignal;
  onProgress?: (progress: InsertProgress) => void;
  /** Of an earlier call with the same pages, to go on where it ended. */
  state?: State;
}

export interface InsertProgress {
  done: number;
  total: number;
  what: 'picture' | 'page' | 'element';
}

/** How it ended; of all but `done` the rest can be inserted later. */
export type InsertEnd = { end: 'done' } | { end: 'cancelled' } | { end: 'fault'; fault: SiarError };

export type InsertOutcome<State> = InsertEnd & {
  /** Hand it to the next call: it goes on with the rest, and uploads nothing again. */
  state: State;
  /** Faces that are others in Canva. */
  replaced: FaceReplacement[];
};

/** @returns how work ended; it never throws */
export async function ending(work: () => Promise<void>): Promise<InsertEnd> {
  try {
    await work();
    return { end: 'done' };
  } catch (cause) {
    if (cause instanceof Cancelled) return { end: 'cancelled' };
    return { end: 'fault', fault: faultOf(cause) };
  }
}

function faultOf(cause: unknown): SiarError {
  if (cause instanceof SiarError) return cause;
  return new CanvaFault('internal', cause instanceof Error ? cause.message : String(cause), {
    cause,
  });
}
