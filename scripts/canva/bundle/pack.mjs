import { gzipSync } from 'node:zlib';

/** Z85 (rfc.zeromq.org/spec/32): five characters for four bytes, where base64 takes five and a third. */
const ALPHABET =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/**
 * Bytes as a text for src/canva/engine/unpack.ts: the length of the gzip file (four bytes, big-endian), the file, and
 * zeros up to a multiple of four. No character needs an escape between single quotes.
 */
export function pack(bytes) {
  const file = gzipSync(bytes, { level: 9 });
  const padded = Buffer.alloc(4 + Math.ceil(file.length / 4) * 4);
  padded.writeUInt32BE(file.length);
  file.copy(padded, 4);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let five = '';
    for (let digit = 0; digit < 5; digit += 1) {
      five = ALPHABET[value % 85] + five;
      value = Math.floor(value / 85);
    }
    text += five;
  }
  return text;
}
