import { describe, expect, it } from '@jest/globals';
import { parsePublicHttps } from '../../../src/canva/feed/public-https.js';

describe('addresses of the settings', () => {
  it('are public https addresses by name', () => {
    expect(String(parsePublicHttps(' https://Pustaka.Nuraga.example/acara.ics?kind=umum#x '))).toBe(
      'https://pustaka.nuraga.example/acara.ics?kind=umum',
    );
    expect(String(parsePublicHttps('https://xn--bcher-kva.example:8443/'))).toContain(':8443');
  });

  it.each([
    ['', 'not-a-url'],
    ['pustaka.example/acara.ics', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['file:///etc/passwd', 'not-a-url'],
    ['data:text/calendar,BEGIN', 'not-a-url'],
    [`https://a.example/${'x'.repeat(2000)}`, 'not-a-url'],
    ['http://pustaka.example/acara.ics', 'not-https'],
    ['https://ani:rahasia@pustaka.example/', 'credentials'],
    ['https://ani@pustaka.example/', 'credentials'],
  ])('%s: %s', (address, fault) => {
    expect(parsePublicHttps(address)).toBe(fault);
  });

  it.each([
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://printer/',
    'https://nas.local/',
    'https://router.home.arpa/',
    'https://wiki.corp/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://192.168.0.1/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
  ])('%s is not public', (address) => {
    expect(parsePublicHttps(address)).toBe('not-public');
  });

  it('keep names that only look private', () => {
    for (const host of ['localhost.example', 'mylocal.example', 'local.example', 'corp.example']) {
      expect(parsePublicHttps(`https://${host}/`)).toBeInstanceOf(URL);
    }
  });
});
