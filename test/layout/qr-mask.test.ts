import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode } from 'uqr';
import { encodeQr } from '../../src/layout/qr-mask.js';

function byUqr(value: string): number[] {
  return encode(value, { ecc: 'M', border: 0 }).data.flat().map(Number);
}

describe('QR codes', () => {
  it('have the mask and the modules that uqr gives them', () => {
    const addresses = Array.from({ length: 300 }, (_, at) => `https://pustaka.example/s/${at}`);
    for (const value of addresses) expect([...encodeQr(value).modules]).toEqual(byUqr(value));
  });

  it('whatever they say and however long', () => {
    const values = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }),
      fc.stringMatching(/^[0-9]{1,600}$/),
      fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,400}$/),
    );
    fc.assert(
      fc.property(values, (value) => {
        const { size, modules } = encodeQr(value);
        expect(modules.length).toBe(size * size);
        expect([...modules]).toEqual(byUqr(value));
      }),
      { numRuns: 300 },
    );
  });
});
