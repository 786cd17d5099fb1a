import type { Finding } from '../../model/finding.js';

/** Rules about what a field of the form says; a layer's name in `where` tells no field. */
const RULES: ReadonlySet<string> = new Set([
  'date-missing',
  'end-before-start',
  'past',
  'registration-link-missing',
  'title-length',
  'zone-missing',
]);

/** Paths in the event that the form has no field for. */
const ELSEWHERE = /^(displayTimeZones|previousStartDate)/;

/** Whether what was found can be put right in the form. */
export function isCorrectable({ rule, where }: Pick<Finding, 'rule' | 'where'>): boolean {
  return RULES.has(rule) && !ELSEWHERE.test(where);
}
