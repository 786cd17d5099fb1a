/** Many texts that are seldom looked at, in as little memory as there is. */
export interface Texts {
  /** Gives the place to find it at. */
  add(text: string): number;
  at(place: number): string;
}

/** Bytes that are taken at a time: as one buffer that grows they would be twice as many as there are. */
const CHUNK = 65_536;

/**
 * In UTF-8 and outside of V8's heap, which takes a multiple of what lies in it. Lone surrogates don't come back;
 * JSON has none.
 */
export function createTexts(): Texts {
  const chunks: Buffer[] = [];
  const ends = [0];
  return {
    add(text) {
      const bytes = Buffer.from(text);
      const place = ends.length - 1;
      const from = ends[place]!;
      for (let done = 0; done < bytes.length;) {
        const at = from + done;
        const chunk = (chunks[Math.floor(at / CHUNK)] ??= Buffer.allocUnsafeSlow(CHUNK));
        done += bytes.copy(chunk, at % CHUNK, done);
      }
      ends.push(from + bytes.length);
      return place;
    },
    at(place) {
      const [from, end] = [ends[place]!, ends[place + 1]!];
      const parts: Buffer[] = [];
      for (let at = from; at < end; at += CHUNK - (at % CHUNK)) {
        const begin = at % CHUNK;
        parts.push(chunks[Math.floor(at / CHUNK)]!.subarray(begin, begin + end - at));
      }
      return (parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString();
    },
  };
}
