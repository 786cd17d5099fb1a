import { afterEach, describe, expect, it } from '@jest/globals';
import { hasIntent } from '../../../src/canva/intents/has-intent.js';

/** What Canva puts into the frame. */
const frame = globalThis as { canva_sdk?: unknown };

afterEach(() => {
  delete frame.canva_sdk;
});

describe('whether Canva has an intent', () => {
  it.each([
    ['no SDK', undefined],
    ['an SDK without intents', {}],
    ['an older version of them', { intents: { v1: { design: {} } } }],
    ['something else', { intents: { v1: { data: { prepareDataConnector: 'x' } } } }],
  ])('no: %s', (_, sdk) => {
    frame.canva_sdk = sdk;
    expect(hasIntent('data', 'prepareDataConnector')).toBe(false);
  });

  it('yes, each on its own', () => {
    frame.canva_sdk = { intents: { v1: { data: { prepareDataConnector: () => undefined } } } };
    expect(hasIntent('data', 'prepareDataConnector')).toBe(true);
    expect(hasIntent('content', 'prepareContentPublisher')).toBe(false);
  });
});
