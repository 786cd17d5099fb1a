import type { Bilingual } from '../errors.js';

/** Edits (insert, delete, replace, swap of neighbours) between two words; `most + 1` when more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}

/** The one of `known` that a person most likely meant by `word`; null when none is near. */
export function suggest(word: string, known: Iterable<string>): string | null {
  const wanted = word.slice(0, 80).toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.min(3, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of known) {
    const edits = editDistance(wanted, candidate.toLowerCase(), least);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** The hint that names what was most likely meant. */
export function didYouMean(near: string): Bilingual {
  return { en: `Did you mean "${near}"?`, id: `Apakah maksudnya "${near}"?` };
}
