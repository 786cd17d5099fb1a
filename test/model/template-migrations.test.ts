import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { InputError } from '../../src/errors.js';
import { migrate, TEMPLATE_MIGRATORS, type Migrators } from '../../src/model/migrations.js';
import { TEMPLATE_VERSION } from '../../src/model/template.js';
import { readTemplate } from '../../src/read/template.js';

/** Versions 3 to 6, each step written into the document. */
function chain(): { ran: number[]; migrators: Migrators } {
  const ran: number[] = [];
  const step = (version: number) => (document: object) => {
    ran.push(version);
    const steps = (document as { steps?: number[] }).steps ?? [];
    return { ...document, steps: [...steps, version] };
  };
  return { ran, migrators: { 3: step(3), 4: step(4), 5: step(5) } };
}

describe('migrate', () => {
  it('[B50] runs every step once, in order, from the document’s version on', () => {
    const { ran, migrators } = chain();
    expect(migrate({ siar: 3, id: 'a' }, migrators, 6)).toEqual({
      siar: 6,
      id: 'a',
      steps: [3, 4, 5],
    });
    expect(ran).toEqual([3, 4, 5]);
    expect(migrate({ siar: 5 }, migrators, 6)).toEqual({ siar: 6, steps: [5] });
  });

  it('[B50] leaves a present document as it is, and an old one unchanged behind it', () => {
    const { ran, migrators } = chain();
    const present = { siar: 6, id: 'a' };
    expect(migrate(present, migrators, 6)).toBe(present);
    const old = Object.freeze({ siar: 4, id: 'a' });
    migrate(old, migrators, 6);
    expect([old, ran]).toEqual([{ siar: 4, id: 'a' }, [4, 5]]);
  });

  it('[B51] refuses no version, a newer one, and one with no way up', () => {
    const { migrators } = chain();
    for (const siar of [undefined, null, '3', 3.5, -1, NaN, [], {}]) {
      expect(() => migrate({ siar }, migrators, 6)).toThrow(/a version as "siar: 6"/);
    }
    expect(() => migrate({ siar: 7 }, migrators, 6)).toThrow(/version 6 or older; update Siar/);
    expect(() => migrate({ siar: 2 }, migrators, 6)).toThrow(/can be migrated to 6/);
  });
});

describe('versions of the template format', () => {
  it('[B50] there is a migrator from each version to the next', () => {
    const versions = Object.keys(TEMPLATE_MIGRATORS).map(Number);
    expect(versions).toEqual(Array.from({ length: TEMPLATE_VERSION - 1 }, (_, index) => index + 1));
  });

  it('[B50] one template of each version is kept, and reads', () => {
    const folder = new URL('../fixtures/templates/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.startsWith('version-'));
    expect(files).toHaveLength(TEMPLATE_VERSION);
    for (const [index, name] of files.sort().entries()) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(text).toMatch(new RegExp(`^siar: ${index + 1}$`, 'm'));
      expect(readTemplate(text, name).template.siar).toBe(TEMPLATE_VERSION);
    }
  });

  it('[B51] a newer or missing version is a fault that says what to do', () => {
    const read = (text: string) => () => readTemplate(text, 'a.yaml');
    expect(read('siar: 99\nid: a')).toThrow(InputError);
    expect(read('siar: 99\nid: a')).toThrow(
      'a.yaml:1: siar: expected version 1 or older; update Siar; got 99.',
    );
    expect(read('id: a\n')).toThrow(/^a\.yaml.*siar: expected a version as "siar: 1"; got —/);
  });
});
