import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { decodePng, differsFromSharp } from './png-decoder.js';

/** The decoder of the tests finds what a writer that joins streams by hand may get wrong. */

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Two rows of two RGB pixels. */
const ROWS = Buffer.from([0, 255, 0, 0, 0, 255, 0, 1, 0, 0, 255, 9, 9, 9]);
const STREAM = deflateSync(ROWS);

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]));
const END = chunk('IEND');
const png = (...parts: Uint8Array[]): Buffer => Buffer.concat([SIGNATURE, HEADER, ...parts]);

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at < 0 ? copy.length + at : at]! ^= 1;
  return copy;
}

describe('the decoder of the tests', () => {
  it('reads pixels and density, from one stream in several chunks, as sharp does', async () => {
    const density = chunk('pHYs', Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
    const idat = [STREAM.subarray(0, 7), STREAM.subarray(7)].map((part) => chunk('IDAT', part));
    const bytes = png(density, ...idat, END);
    expect(decodePng(bytes)).toEqual({
      width: 2,
      height: 2,
      chunks: ['IHDR', 'pHYs', 'IDAT', 'IEND'],
      pixelsPerMetre: [11811, 11811],
      data: Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 8, 255]),
    });
    expect(await differsFromSharp(bytes)).toBe(0);
  });

  it.each([
    ['no PNG signature', changed(png(chunk('IDAT', STREAM), END), 1)],
    ['wrong CRC of IDAT', png(changed(chunk('IDAT', STREAM), -1), END)],
    ['incorrect data check', png(chunk('IDAT', changed(STREAM, -1)), END)],
    ['bytes behind the zlib stream', png(chunk('IDAT', Buffer.concat([STREAM, STREAM])), END)],
    ['unexpected end of file', png(chunk('IDAT', STREAM.subarray(0, -4)), END)],
    ['13 bytes of rows', png(chunk('IDAT', deflateSync(ROWS.subarray(0, -1))), END)],
    [
      '15 bytes of rows',
      png(chunk('IDAT', deflateSync(Buffer.concat([ROWS, ROWS.subarray(0, 1)]))), END),
    ],
    [
      'unknown filter 5',
      png(chunk('IDAT', deflateSync(Buffer.concat([Buffer.of(5), ROWS.subarray(1)]))), END),
    ],
    ['chunks out of place', png(chunk('IDAT', STREAM))],
    ['chunks out of place', png(END)],
    ['chunks out of place', png(chunk('IDAT', STREAM), chunk('tEXt'), chunk('IDAT', STREAM), END)],
    ['bytes behind IEND', png(chunk('IDAT', STREAM), END, Buffer.of(0))],
    ['IEND is cut off|a chunk is cut off', png(chunk('IDAT', STREAM), END.subarray(0, -2))],
  ])('refuses a file with %s', (said, bytes) => {
    expect(() => decodePng(bytes)).toThrow(new RegExp(said));
  });
});
