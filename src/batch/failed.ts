import type { UiLanguage } from '../model/language.js';
import type { BatchRow } from './rows.js';
import type { Problem } from './run.js';

/** failed.csv: the rows that failed, as the sheet has them, each with its reason. */

const REASON: Readonly<Record<UiLanguage, string>> = { id: 'alasan gagal', en: 'failed because' };

/**
 * The text of failed.csv; undefined when nothing failed. With the columns of the list it can be fed in
 * again once it is mended; without any (a folder, a calendar) it names the places.
 */
export function failedSheet(
  problems: readonly Problem[],
  header: readonly string[] | undefined,
  language: UiLanguage,
): string | undefined {
  if (problems.length === 0) return undefined;
  const byRow = new Map<BatchRow, string[]>();
  for (const { row, format, reason } of problems) {
    const where = format === undefined ? '' : `${format}: `;
    byRow.set(row, [...(byRow.get(row) ?? []), `${where}${reason[language]}`]);
  }
  const reasons = Object.values(REASON);
  // The reasons of an earlier failed.csv make room for the new ones.
  const kept = (header ?? [])
    .map((_, index) => index)
    .filter((index) => !reasons.includes(header![index]!));
  const head = header ? kept.map((index) => header[index]!) : ['file', 'name'];
  const rows = [...byRow].map(([row, said]) => [
    ...(header ? kept.map((index) => row.cells?.[index] ?? '') : [row.place, row.label]),
    said.join(' '),
  ]);
  return [[...head, REASON[language]], ...rows]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
