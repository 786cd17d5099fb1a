import type { Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { COLUMN_IDS, COLUMN_OF, normalizeHeader, type ColumnId } from './event-words.js';
import { parsePath, type Path } from './path.js';
import type { ReadInput } from './reader.js';
import { didYouMean, suggest } from './suggest.js';

/** A column of a sheet that fills something. */
export interface Column {
  index: number;
  /** As the sheet has it. */
  header: string;
  /** What it fills: a known column, or a path of the event such as `people[0].name`. */
  target: { kind: 'column'; id: ColumnId } | { kind: 'path'; path: Path };
}

/** Reads a header row, with the mapping's names before the known ones. */
export function readColumns(
  headers: readonly string[],
  line: number,
  input: ReadInput,
  faults: Fault[],
  notes: Finding[],
): Column[] {
  const { file, options } = input;
  const mapping = new Map(
    Object.entries(options.mapping ?? {}).map(([header, target]) => [
      normalizeHeader(header),
      { header, target },
    ]),
  );
  const columns: Column[] = [];
  const unused: string[] = [];
  const seen = new Map<string, string>();
  headers.forEach((raw, index) => {
    const header = raw.trim().replace(/\s+/g, ' ').slice(0, 100);
    const word = normalizeHeader(raw);
    const mapped = mapping.get(word);
    mapping.delete(word);
    const target = targetOf(mapped?.target ?? header);
    if (target) {
      const key = JSON.stringify(target);
      const twin = seen.get(key);
      if (twin !== undefined && !isList(target)) faults.push(twice(file, line, header, twin));
      seen.set(key, header);
      columns.push({ index, header, target });
    } else if (mapped) faults.push(unknownTarget(file, header, mapped.target));
    else if (header !== '') unused.push(header);
  });
  for (const { header, target } of mapping.values()) {
    faults.push(missingColumn(file, line, header, target, headers));
  }
  if (unused.length > 0) notes.push(unusedNote(unused));
  const named = columns.some(
    ({ target }) => (target.kind === 'column' ? target.id : target.path.join('.')) === 'name',
  );
  if (!named) faults.push(noName(file, line, headers));
  return columns;
}

function targetOf(word: string): Column['target'] | null {
  const id = COLUMN_OF.get(normalizeHeader(word));
  if (id !== undefined) return { kind: 'column', id };
  const path = parsePath(word.trim());
  // A single unknown word is a foreign column, not a path.
  return path && path.length > 1 ? { kind: 'path', path } : null;
}

/** Columns that may be there twice: their cells are added to each other. */
function isList(target: Column['target']): boolean {
  return (
    target.kind === 'column' &&
    /^(speaker|keynote|moderator|host|opening|instructor|panelist|organizer|sponsor|keywords|image)$/.test(
      target.id,
    )
  );
}

function twice(file: string, line: number, header: string, twin: string): Fault {
  return {
    file,
    line,
    path: header,
    expected: { en: 'one column for each thing', id: 'satu kolom untuk setiap hal' },
    got: `"${twin}", "${header}"`,
    hint: {
      en: 'Both fill the same field: rename one, or map it to another.',
      id: 'Keduanya mengisi hal yang sama: ganti salah satu judulnya, atau petakan ke hal lain.',
    },
  };
}

function unknownTarget(file: string, header: string, target: string): Fault {
  const meant = suggest(target, COLUMN_IDS);
  return {
    file,
    path: header,
    expected: {
      en: `a field that the mapping may name, as ${COLUMN_IDS.slice(0, 12).join(', ')} or people[0].name`,
      id: `ruas yang dapat dipetakan, seperti ${COLUMN_IDS.slice(0, 12).join(', ')} atau people[0].name`,
    },
    got: target.slice(0, 60),
    ...(meant === null ? {} : { hint: didYouMean(meant) }),
  };
}

function missingColumn(
  file: string,
  line: number,
  header: string,
  target: string,
  headers: readonly string[],
): Fault {
  const meant = suggest(header, headers);
  return {
    file,
    line,
    path: header,
    expected: {
      en: `the column "${header}" that the mapping names for ${target}`,
      id: `kolom "${header}" yang disebut pemetaan untuk ${target}`,
    },
    got: headers.join(', ').slice(0, 100),
    ...(meant === null ? {} : { hint: didYouMean(meant) }),
  };
}

function noName(file: string, line: number, headers: readonly string[]): Fault {
  return {
    file,
    line,
    path: 'name',
    expected: {
      en: 'a header row with a column "name", "title", "judul" or "nama acara"',
      id: 'baris judul dengan kolom "judul", "nama acara", "name", atau "title"',
    },
    got: headers.join(', ').slice(0, 100),
    hint: {
      en: 'Name the columns in the first row, or give a mapping file.',
      id: 'Beri nama kolom di baris pertama, atau pakai berkas pemetaan.',
    },
  };
}

function unusedNote(unused: readonly string[]): Finding {
  const list = unused.slice(0, 20).join(', ');
  return {
    rule: 'unused-input',
    severity: 'note',
    where: unused[0] ?? '',
    message: { en: `Columns not used: ${list}.`, id: `Kolom yang tidak dipakai: ${list}.` },
    advice: {
      en: 'If a post needs one, name what it fills in a mapping file.',
      id: 'Jika diperlukan pada unggahan, sebutkan isinya di berkas pemetaan.',
    },
  };
}
