import { describe, expect, it } from '@jest/globals';
import { AssetError, InputError, LimitError, RenderError, SiarError } from '../../src/errors.js';
import { errorFromWire, errorToWire } from '../../src/wire.js';

const words = { en: 'Too large.', id: 'Terlalu besar.' };
const sent = (error: unknown): Error => errorFromWire(structuredClone(errorToWire(error)));

describe('errors from thread to thread', () => {
  it.each([
    new LimitError(words, { path: 'a' }),
    new AssetError(words),
    new RenderError(words, { path: 'title' }),
    new SiarError('output', words),
  ])('[D12] $name keeps its class, code, words and place', (error) => {
    const got = sent(error);
    expect(got).toBeInstanceOf(error.constructor);
    expect(got).toMatchObject({ code: error.code, messages: words, path: error.path });
  });

  it('[D12] faults come over one by one, and other errors with their stack', () => {
    const fault = { path: 'name', expected: words, got: '""', file: 'a.yaml', line: 3 };
    expect(sent(new InputError([fault]))).toMatchObject({ code: 'input', faults: [fault] });
    const crash = new TypeError('x is undefined');
    const got = sent(crash);
    expect([got.message, got.stack, got instanceof SiarError]).toEqual([
      'x is undefined',
      crash.stack,
      false,
    ]);
    expect(sent('odd').message).toBe('odd');
  });
});
