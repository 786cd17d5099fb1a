import type { Deadline } from './deadline.js';

/**
 * The body of an answer, read piece by piece; null where it has more than `maxBytes`, of which the rest isn't
 * fetched. The length that a header gives is not believed, as it counts compressed bytes.
 */
export async function readBounded(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.wait(reader.read());
      if (done) return join(pieces, size);
      size += value.byteLength;
      if (size > maxBytes) return null;
      pieces.push(value);
    }
  } finally {
    // Ends the download where it isn't at its end; a failed one has nothing to end.
    void reader.cancel().catch(() => undefined);
  }
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
