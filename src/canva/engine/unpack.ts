/** Z85 (rfc.zeromq.org/spec/32). */
const ALPHABET =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/**
 * Bytes that the build packed (scripts/canva/bundle/pack.mjs): gzip in a text. What the app carries takes a third of
 * its size so, and Canva allows 5 MB.
 *
 * @throws TypeError for what isn't a whole gzip file
 */
export async function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Blob([decode(packed)]);
  const stream = file.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The file in the text, of the length that its first four bytes say. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < ALPHABET.length; at += 1) values[ALPHABET.charCodeAt(at)] = at;
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let value = 0;
    for (let digit = from; digit < from + 5; digit += 1) {
      value = value * 85 + (values[text.charCodeAt(digit)] ?? 0);
    }
    bytes.setUint32(to, value);
  }
  return new Uint8Array(bytes.buffer, 4, bytes.getUint32(0));
}
