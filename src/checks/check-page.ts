import type { Finding } from '../model/finding.js';
import type { PageCheckInput } from './check.js';
import { gravestFirst } from './gravest-first.js';
import { PAGE_CHECKS } from './rules.js';

/**
 * Look at one page as laid out. Pixels are asked for at most once, and only where a text stands on
 * something other than solid colour. The gravest findings come first.
 */
export async function checkPage(input: PageCheckInput): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of PAGE_CHECKS) {
    const seen = await check.run(input);
    findings.push(...seen.map((observation) => ({ rule: check.rule, ...observation })));
  }
  return gravestFirst(findings);
}
