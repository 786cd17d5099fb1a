import type { ErrorCode } from '@canva/error';

import { LIMITS } from './limits.js';
import { CanvaRefusal, insist } from './refusal.js';

/** A call that a design can fail. */
export type Operation =
  | 'upload'
  | 'findFonts'
  | 'chooseFont'
  | 'getDesignToken'
  | 'getDesignMetadata'
  | 'getCurrentPageMetadata'
  | 'addPage'
  | 'addElement'
  | 'setBackground'
  | 'openDesign'
  | 'sync'
  | 'startDrag'
  | 'launch'
  | 'notify'
  | 'openUrl';

export interface PlannedTrouble {
  on: Operation | 'any';
  code: ErrorCode;
  /** Which of the coming calls fails, from 1; absent: the next one. */
  nth?: number;
  /** How many calls in a row fail; absent: one. */
  times?: number;
}

/** What goes wrong, now or at a call to come. */
export interface Troubles {
  offline: boolean;
  readonly calls: readonly Operation[];
  fail(trouble: PlannedTrouble): void;
  /** @throws CanvaRefusal when the call fails */
  begin(operation: Operation): void;
}

export function createTroubles(now: () => number): Troubles {
  const calls: Operation[] = [];
  const planned: { on: Operation | 'any'; code: ErrorCode; wait: number; left: number }[] = [];
  const times = new Map<Operation, number[]>();

  const keepRate = (operation: Operation): void => {
    const rate = operation === 'addPage' || operation === 'launch' ? LIMITS.rates[operation] : null;
    if (!rate) return;
    const time = now();
    const recent = (times.get(operation) ?? []).filter((past) => past > time - rate.within);
    times.set(operation, recent);
    insist(recent.length < rate.calls, 'Too many calls.', 'rate_limited');
    recent.push(time);
  };

  const troubles: Troubles = {
    offline: false,
    calls,
    fail({ on, code, nth = 1, times: left = 1 }) {
      planned.push({ on, code, wait: nth - 1, left });
    },
    begin(operation) {
      calls.push(operation);
      insist(!troubles.offline, 'The person is offline.', 'user_offline');
      for (const trouble of planned) {
        if (trouble.left === 0 || (trouble.on !== 'any' && trouble.on !== operation)) continue;
        if (trouble.wait > 0) {
          trouble.wait -= 1;
          continue;
        }
        trouble.left -= 1;
        throw new CanvaRefusal(trouble.code, `Planned: ${trouble.code} on ${operation}.`);
      }
      keepRate(operation);
    },
  };
  return troubles;
}
