import { PNG } from 'pngjs';
import sharp from 'sharp';
import { crc32, inflateSync } from 'node:zlib';

/**
 * A PNG as somebody else sees it: neither sharp's libpng nor resvg's encoder has a part in this. What
 * decoders in the wild forgive is refused, since others don't forgive it.
 */

export interface DecodedPng {
  width: number;
  height: number;
  /** Types of the chunks, in their order; IDAT once, however many there are. */
  chunks: string[];
  /** From pHYs: px per metre, across and down. */
  pixelsPerMetre?: [number, number];
  /** RGBA, 8 bits each, row by row. */
  data: Buffer;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Samples of a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Decodes a PNG that isn't interlaced.
 *
 * @throws Error for a wrong signature, length or CRC of a chunk; IHDR, IDAT or IEND out of place; bytes
 *   behind the end; a zlib stream that is broken, of the wrong Adler-32 or length, or has bytes behind
 *   it; an unknown filter
 */
export function decodePng(bytes: Uint8Array): DecodedPng {
  const file = Buffer.from(bytes);
  const all = [...chunksOf(file)];
  const only = (type: string) => all.filter((chunk) => chunk.type === type).map(({ data }) => data);
  const types = all.map(({ type }) => type);
  const chunks = types.filter((type, index) => type !== 'IDAT' || types[index - 1] !== 'IDAT');
  const [header] = only('IHDR');
  const counts = ['IHDR', 'IDAT', 'IEND'].map(
    (name) => chunks.filter((type) => type === name).length,
  );
  if (!header || chunks[0] !== 'IHDR' || chunks.at(-1) !== 'IEND' || counts.some((n) => n !== 1)) {
    throw new Error(`chunks out of place: ${chunks.join(' ')}`);
  }
  checkRows(header, inflate(Buffer.concat(only('IDAT'))));
  const { width, height, data } = PNG.sync.read(file);
  const [density] = only('pHYs');
  return {
    width,
    height,
    chunks,
    ...(density?.[8] === 1
      ? { pixelsPerMetre: [density.readUInt32BE(0), density.readUInt32BE(4)] }
      : {}),
    data,
  };
}

/** How many of the PNG's pixels sharp decodes to another colour; the size, too, must be the same. */
export async function differsFromSharp(bytes: Uint8Array): Promise<number> {
  const { width, height, data } = decodePng(bytes);
  const { data: other, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height || other.length !== data.length)
    return Infinity;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data.readUInt32BE(at) !== other.readUInt32BE(at)) count += 1;
  }
  return count;
}

interface Chunk {
  type: string;
  data: Buffer;
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('no PNG signature');
  let at = 8;
  while (at < file.length) {
    if (at + 12 > file.length) throw new Error(`a chunk is cut off at ${at}`);
    const end = at + 8 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (end + 4 > file.length) throw new Error(`${type} is cut off`);
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) {
      throw new Error(`wrong CRC of ${type}`);
    }
    yield { type, data: file.subarray(at + 8, end) };
    at = end + 4;
    if (type === 'IEND' && at < file.length) throw new Error('bytes behind IEND');
  }
}

/** Node checks the Adler-32 at the end of the stream; what stands behind it, it leaves alone. */
function inflate(stream: Buffer): Buffer {
  const { buffer, engine } = inflateSync(stream, { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  if (engine.bytesWritten !== stream.length) throw new Error('bytes behind the zlib stream');
  return buffer;
}

/** Each row is a filter's number and its pixels. */
function checkRows(header: Buffer, rows: Buffer): void {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlaced] = header.subarray(8);
  if (interlaced !== 0) throw new Error('interlaced');
  const length = 1 + Math.ceil((width * depth * (SAMPLES[colour] ?? 0)) / 8);
  if (rows.length !== length * height) {
    throw new Error(`${rows.length} bytes of rows instead of ${length * height}`);
  }
  for (let at = 0; at < rows.length; at += length) {
    if (rows[at]! > 4) throw new Error(`unknown filter ${rows[at]}`);
  }
}
