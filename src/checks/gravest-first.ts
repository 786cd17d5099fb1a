import type { Finding, Severity } from '../model/finding.js';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** A sorted copy: errors, warnings, notes; the order inside each stays. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
