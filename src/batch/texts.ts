/** Many texts that are seldom looked at, in as little memory as there is. */
export interface Texts {
  /** Gives the place to find it at. */
  add(text: string): number;
  at(place: number): string;
}

/** Doubled as often as they are full. */
const FIRST_BYTES = 65_536;

/**
 * In UTF-8 and outside of V8's heap, which takes a multiple of what lies in it. Lone surrogates don't come back;
 * JSON has none.
 */
export function createTexts(): Texts {
  let bytes = Buffer.allocUnsafe(FIRST_BYTES);
  const ends = [0];
  return {
    add(text) {
      const place = ends.length - 1;
      const from = ends[place]!;
      const end = from + Buffer.byteLength(text);
      if (end > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(end, 2 * bytes.length));
        bytes.copy(larger, 0, 0, from);
        bytes = larger;
      }
      bytes.write(text, from);
      ends.push(end);
      return place;
    },
    at: (place) => bytes.toString('utf8', ends[place], ends[place + 1]),
  };
}
