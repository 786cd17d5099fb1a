import { describe, expect, it } from '@jest/globals';
import { isCorrectable } from '../../../src/canva/panel/correctable.js';

describe('what the form can put right', () => {
  it.each([
    ['registration-link-missing', 'offers.url', true],
    ['date-missing', 'startDate', true],
    ['zone-missing', 'timeZone', true],
    ['zone-missing', 'displayTimeZones[0]', false],
    ['contrast', 'title', false],
    ['hashtags', 'keywords', false],
  ])('%s at %s: %s', (rule, where, can) => {
    expect(isCorrectable({ rule, where })).toBe(can);
  });
});
