import { createHash } from 'node:crypto';
import type { FileType } from '../model/format.js';
import type { Finding } from '../model/finding.js';

/** One picture of a run, as `manifest.json` lists it. */
export interface ManifestEntry {
  /** Identifier of the event. */
  event: string;
  template: string;
  format: string;
  language: string;
  brand: string;
  /** 1-based. */
  page: number;
  /** Relative to the manifest, with `/`. */
  file: string;
  /** px. */
  width: number;
  height: number;
  type: FileType;
  /** Length of the file. */
  bytes: number;
  /** Of the file, in hexadecimal. */
  sha256: string;
  alt: string;
  findings: Finding[];
  /** Layer ids that left because the page was full. */
  dropped: string[];
  /** Written although a finding is an error, because the user asked for it. */
  forced?: true;
}

/** Hexadecimal SHA-256 of a file's bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The text of `manifest.json`: a list in a fixed order with keys in a fixed order, so that two runs
 * over the same input give the same bytes and a change shows line by line.
 */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify(sortEntries(entries).map(canonical), null, 2)}\n`;
}

/** By event, template, format, language, brand and page; code units, whatever the machine's locale. */
export function sortEntries(entries: readonly ManifestEntry[]): ManifestEntry[] {
  return [...entries].sort(
    (a, b) =>
      compare(a.event, b.event) ||
      compare(a.template, b.template) ||
      compare(a.format, b.format) ||
      compare(a.language, b.language) ||
      compare(a.brand, b.brand) ||
      a.page - b.page ||
      compare(a.file, b.file),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function canonical(entry: ManifestEntry): ManifestEntry {
  const { event, template, format, language, brand, page, file } = entry;
  const { width, height, type, bytes, sha256, alt, findings, dropped } = entry;
  return {
    event,
    template,
    format,
    language,
    brand,
    page,
    file,
    width,
    height,
    type,
    bytes,
    sha256,
    alt,
    findings: findings.map(canonicalFinding),
    dropped: [...dropped],
    ...(entry.forced ? { forced: true } : {}),
  };
}

function canonicalFinding({ rule, severity, where, message, advice }: Finding): Finding {
  return {
    rule,
    severity,
    where,
    message: { en: message.en, id: message.id },
    advice: { en: advice.en, id: advice.id },
  };
}
