import { expect } from '@jest/globals';

import { CanvaFault, type CanvaFaultKind } from '../../../src/canva/port/canva-fault.js';
import type { DesignPort, PageSnapshot } from '../../../src/canva/port/design-port.js';
import type { MemoryCanva, MemoryCanvaOptions } from '../../../src/canva/port/memory-canva.js';
import type { Designer } from '../../../src/canva/port/memory-designer.js';
import type { Asked } from '../fake-sdk/other-clients.js';

/** A port, and the design in memory behind it. */
export interface Setup {
  port: DesignPort;
  canva: MemoryCanva;
  asked: Pick<Asked, 'notified' | 'opened' | 'launched'>;
}

export interface Bench extends Setup {
  designer: Designer;
  /** Turns the clock on. */
  pass: (ms: number) => void;
}

export type Open = (options?: MemoryCanvaOptions) => Bench;

/** @returns the kind of the fault that a call ends in */
export async function faultIn(call: Promise<unknown>): Promise<CanvaFaultKind | 'none'> {
  try {
    await call;
    return 'none';
  } catch (cause) {
    expect(cause).toBeInstanceOf(CanvaFault);
    return (cause as CanvaFault).kind;
  }
}

export async function readCurrent({ port }: Setup): Promise<PageSnapshot> {
  const [read] = await port.read('current');
  if (!read) throw new Error('No page was read.');
  return read;
}
