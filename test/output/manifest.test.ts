import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/finding.js';
import {
  manifestText,
  sha256,
  sortEntries,
  type ManifestEntry,
} from '../../src/output/manifest.js';

function entry(over: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    event: 'optimalisasi',
    template: 'announce-type',
    format: 'instagram-feed',
    language: 'id',
    brand: 'uin',
    page: 1,
    file: 'optimalisasi--announce-type--instagram-feed.jpg',
    width: 1080,
    height: 1350,
    type: 'jpeg',
    bytes: 3,
    sha256: sha256(new Uint8Array([1, 2, 3])),
    alt: 'Webinar',
    findings: [],
    dropped: [],
    ...over,
  };
}

const FINDING: Finding = {
  advice: { id: 'c', en: 'd' },
  message: { id: 'a', en: 'b' },
  where: 'title',
  severity: 'error',
  rule: 'contrast',
};

describe('manifest.json', () => {
  it('[O27] is a list, in the same order with the same bytes however the run went', () => {
    const entries = ['b', 'a', 'C', 'á'].flatMap((event) =>
      [10, 2].flatMap((page) => ['en', 'id'].map((language) => entry({ event, page, language }))),
    );
    const text = manifestText(entries);
    expect(manifestText([...entries].reverse())).toBe(text);
    const list = JSON.parse(text) as ManifestEntry[];
    expect(
      list.map(({ event, language, page }) => `${event} ${language} ${page}`).slice(0, 5),
    ).toEqual(['C en 2', 'C en 10', 'C id 2', 'C id 10', 'a en 2']);
    expect(sortEntries(entries)).toHaveLength(16);
    expect(text.endsWith(']\n')).toBe(true);
  });

  it('[O27] writes the keys in one order, whatever order they were made in', () => {
    const straight = entry({ findings: [FINDING], dropped: ['photo'], forced: true });
    const turned = Object.fromEntries(
      Object.entries(straight).reverse(),
    ) as unknown as ManifestEntry;
    expect(manifestText([turned])).toBe(manifestText([straight]));
    const [written] = JSON.parse(manifestText([turned])) as ManifestEntry[];
    expect(written).toEqual(straight);
    expect(Object.keys(written?.findings[0] ?? {})).toEqual([
      'rule',
      'severity',
      'where',
      'message',
      'advice',
    ]);
  });

  it('[O27] says "forced" of a picture that was, and nothing of the others', () => {
    expect(manifestText([entry()])).not.toContain('forced');
    expect(manifestText([entry({ forced: true })])).toContain('"forced": true');
    expect(manifestText([])).toBe('[]\n');
  });

  it('[O27] carries the SHA-256 of the file', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
