import type { GalleryResult } from '../page.js';
import { spell } from './meter.js';
import { openByRule, type CellFinding } from './report.js';

const EXAMPLES = 3;

/** The command's last lines: what there is, what is open, where to look. */
export function summaryOf(result: GalleryResult, seconds: number): string {
  const { pictures, cells, fresh, documents, complete, findings } = result;
  const open = openByRule(findings);
  const accepted = findings.filter(({ standing }) => standing === 'accepted').length;
  const total = open.reduce((sum, { list }) => sum + list.length, 0);
  return [
    ...(complete ? [] : ['Interrupted: the page shows what was done.']),
    `${pictures} pictures for ${cells} cells (template × format × brand × event); ` +
      `${fresh} of ${documents} documents drawn now, in ${spell(seconds)}.`,
    total === 0
      ? `No open findings; ${accepted} accepted.`
      : `${total} open findings; ${accepted} accepted.`,
    ...open.flatMap(({ rule, list }) => [
      `  ${rule}: ${list.length}${severities(list)}`,
      ...examples(list).map((finding) => `    ${placeOf(finding)}: ${finding.message.en}`),
    ]),
    ...result.outdated.map(
      ({ rule, event, template = '', format = '', brand = '' }) =>
        `accepted.ts: no finding answers any more to ${[rule, event, template, format, brand].filter(Boolean).join(', ')}. Take it out.`,
    ),
    `Look at ${result.page}`,
  ].join('\n');
}

function severities(list: readonly CellFinding[]): string {
  const counts = (['error', 'warning', 'note'] as const).map((severity) => ({
    severity,
    count: list.filter((finding) => finding.severity === severity).length,
  }));
  return ` (${counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')})`;
}

/** From different events where there are several: three times the same says less. */
function examples(list: readonly CellFinding[]): CellFinding[] {
  const events = new Map(
    list.map((finding) => [finding.event, finding]).reverse() as [string, CellFinding][],
  );
  const various = [...events.values()].reverse();
  return [...new Set([...various, ...list])].slice(0, EXAMPLES);
}

function placeOf({ event, template, format, brand, variant, page, where }: CellFinding): string {
  const parts = [event, template, format, brand, ...(variant ? [variant] : [])];
  return `${parts.join(' · ')}${page > 1 ? ` · page ${page}` : ''} · ${where}`;
}
