import { describe, expect, it } from '@jest/globals';
import {
  pageTitle,
  readPageTitle,
  type PageIdentity,
} from '../../../src/output/canva/page-title.js';

const IDENTITY: PageIdentity = {
  ...{ template: 'announce-photo', format: 'instagram-feed', language: 'id', brand: 'nuraga' },
  ...{ page: 2, pages: 10, event: 'webinar-3' },
};

describe('titles of pages', () => {
  it('[N12] says the event for people and the rest for the app', () => {
    const title = pageTitle('Optimalisasi Layanan', IDENTITY);
    expect(title).toBe(
      'Optimalisasi Layanan · Siar announce-photo instagram-feed id nuraga 2/10 webinar-3',
    );
    expect(readPageTitle(title)).toEqual(IDENTITY);
  });

  it('[N12] is known again whatever the event is called, and however long', () => {
    for (const name of [
      'a · Siar b',
      'x'.repeat(400),
      '',
      'Siar quote x-post id sagara 1/1 lain',
    ]) {
      const title = pageTitle(name, IDENTITY);
      expect(title.length).toBeLessThanOrEqual(255);
      expect(readPageTitle(title)).toEqual(IDENTITY);
    }
  });

  it('[N12] is not found in a title of a designer', () => {
    for (const title of ['', 'Siar', 'Halaman 1', 'Siar announce-photo', 'x Siar a b id c 1/1 d']) {
      expect(readPageTitle(title)).toBeNull();
    }
  });
});
