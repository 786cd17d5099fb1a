import type { Insets, Source } from '../format.js';

/** What the platform tables share: the date of the check, byte limits, insets. */

/** All platform facts were checked in this month (ISO 8601, reduced to the month). */
export const CHECKED = '2026-11';

/**
 * Platforms say "MB" without saying which; the decimal one is the smaller, so a file below it is
 * below both.
 */
export const MB = 1_000_000;

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** From the platform’s own page. */
export function official(title: string): Source {
  return { title, kind: 'official', checked: CHECKED };
}

/** From somebody else, as the platform says nothing. */
export function thirdParty(title: string): Source {
  return { title, kind: 'third-party', checked: CHECKED };
}

/** Worked out here; the title says how. */
export function derived(title: string): Source {
  return { title, kind: 'derived', checked: CHECKED };
}
