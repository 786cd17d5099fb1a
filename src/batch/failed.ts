import type { UiLanguage } from '../model/language.js';
import { FAILED_BECAUSE, isFailedBecause } from '../read/failed-because.js';
import { isRecord } from '../read/path.js';
import type { SheetForm } from '../read/reader.js';
import type { FAILED_FILES } from './files.js';
import type { BatchRow } from './rows.js';
import type { Problem } from './run.js';

/**
 * The rows that failed, each with its reason, as their list has them: mended, the file is a list again.
 * What can't be written as it was (a calendar, a folder) is named by its places.
 */
export interface FailedList {
  file: (typeof FAILED_FILES)[number];
  text: string;
  /** Whether it can be fed in again. */
  isList: boolean;
}

interface Failed {
  row: BatchRow;
  reason: string;
}

/** Undefined when nothing failed. `form`: that of the list, where it is a sheet. */
export function failedList(
  problems: readonly Problem[],
  form: SheetForm | undefined,
  language: UiLanguage,
): FailedList | undefined {
  const failed = reasonsByRow(problems, language);
  if (failed.length === 0) return undefined;
  if (failed.every(({ row }) => 'item' in row)) {
    return { file: 'failed.json', text: objects(failed, language), isList: true };
  }
  if (form) return { file: 'failed.csv', text: sheet(failed, form, language), isList: true };
  return { file: 'failed.txt', text: failed.map(placeLine).join(''), isList: false };
}

function reasonsByRow(problems: readonly Problem[], language: UiLanguage): Failed[] {
  const byRow = new Map<BatchRow, string[]>();
  for (const { row, format, reason } of problems) {
    const where = format === undefined ? '' : `${format}: `;
    byRow.set(row, [...(byRow.get(row) ?? []), `${where}${reason[language]}`]);
  }
  return [...byRow].map(([row, reasons]) => ({ row, reason: reasons.join(' ') }));
}

function sheet(
  failed: readonly Failed[],
  { header, delimiter }: SheetForm,
  language: UiLanguage,
): string {
  // The reasons of an earlier failed.csv make room for the new ones.
  const kept = [...header.keys()].filter((index) => !isFailedBecause(header[index]!));
  const rows = failed.map(({ row, reason }) => [
    ...kept.map((index) => row.cells?.[index] ?? ''),
    reason,
  ]);
  const lines = [[...kept.map((index) => header[index]!), FAILED_BECAUSE[language]], ...rows];
  // Without the mark in front, Excel takes it for another encoding.
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function objects(failed: readonly Failed[], language: UiLanguage): string {
  const list = failed.map(({ row: { item }, reason }) =>
    isRecord(item)
      ? Object.fromEntries([
          ...Object.entries(item).filter(([key]) => !isFailedBecause(key)),
          [FAILED_BECAUSE[language], reason],
        ])
      : item,
  );
  return `${JSON.stringify(list, null, 2)}\n`;
}

function placeLine({ row: { place, label }, reason }: Failed): string {
  return `${[place, label, reason]
    .filter((part) => part !== '')
    .join(': ')
    .replace(/\s+/g, ' ')}\n`;
}
