import { describe, expect, it } from '@jest/globals';
import { PERSON_ROLES } from '../../../src/model/event.js';
import type { Language } from '../../../src/model/language.js';
import { facts, sample, tables } from './support.js';

const LANGUAGES: Language[] = ['id', 'en', 'ar'];
const SAMPLES = ['klinik-sitasi', 'naskah-kuno', 'optimalisasi', 'pekan-literasi', 'pojok-baca'];

const parameters = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([whole]) => whole))].sort();

describe('strings', () => {
  it('[W43] every language has the same keys with the same parameters', () => {
    const shapeOf = (language: Language) =>
      Object.fromEntries(
        Object.entries(tables[language]).map(([key, text]) => [key, parameters(text)]),
      );
    expect(shapeOf('en')).toEqual(shapeOf('id'));
    expect(shapeOf('ar')).toEqual(shapeOf('id'));
  });

  it('[W43] keys are flat and no word is empty', () => {
    for (const [key, text] of LANGUAGES.flatMap((language) => Object.entries(tables[language]))) {
      expect(key).toMatch(/^[a-z][a-z0-9.-]{0,59}$/);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
    }
  });

  it('[W43] every known role has a word for one and for several', () => {
    for (const role of PERSON_ROLES) {
      expect(tables.id[`role.${role}`]).toBeDefined();
      expect(tables.id[`roles.${role}`]).toBeDefined();
    }
  });

  it('[W44] Arabic words have no Latin letters', () => {
    for (const text of Object.values(tables.ar)) {
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe('facts', () => {
  it.each(SAMPLES)('[W45] of %s are plain data without holes in every language', (name) => {
    for (const language of LANGUAGES) {
      const made = facts(sample(name), language, '2027-01-13T00:00:00Z');
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      expect(JSON.stringify(made)).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  });
});
