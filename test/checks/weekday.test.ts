import { describe, expect, it } from '@jest/globals';
import { check, says } from './event-findings.js';

/** 21 June 2022 was a Tuesday. */

const ZONE = { timeZone: 'Asia/Jakarta' };

describe('weekday', () => {
  it.each(['Selasa', 'selasa', 'Tuesday', 'Tue', 'الثلاثاء', 'Selasa, 21 Juni 2022'])(
    '[K40] %s is right',
    (weekday) => expect(says('weekday', { weekday })).toEqual([]),
  );

  it.each(['Rabu', 'Monday', 'الأربعاء', 'Minggu', 'Ahad', "Jum'at"])(
    '[K40] %s is wrong',
    (weekday) => expect(says('weekday', { weekday })).toEqual(['error weekday']),
  );

  it.each(["Jum'at", 'Jum’at', 'Jumat', 'JUMAT', 'Friday', 'الجمعة'])(
    '[K40] %s is Friday',
    (weekday) =>
      expect(says('weekday', { weekday, startDate: '2022-06-24T13:00', ...ZONE })).toEqual([]),
  );

  it('[K40] Sunday is the last day of the week', () => {
    const sunday = { startDate: '2022-06-26' };
    expect(says('weekday', { ...sunday, weekday: 'Minggu' })).toEqual([]);
    expect(check({ ...sunday, weekday: 'Senin' })[0]?.message.en).toContain('is a Sunday');
  });

  it('[K40] the finding says which day it is, in the language of the source', () => {
    const [finding] = check({ weekday: 'Wednesday' });
    expect(finding?.message.en).toBe('2022-06-21 is a Tuesday; printed is "Wednesday".');
    expect(finding?.message.id).toContain('hari Selasa');
    expect(finding?.advice.id).toContain('"Tuesday"');
  });

  it('[K40] of a range each end is compared', () => {
    const range = { startDate: '2027-02-08', endDate: '2027-02-10' };
    expect(says('weekday', { ...range, weekday: 'Senin–Rabu' })).toEqual([]);
    expect(says('weekday', { ...range, weekday: 'Senin s.d. Kamis' })).toEqual(['error weekday']);
    expect(says('weekday', { ...range, weekday: 'Senin' })).toEqual([]);
  });

  it('[K40] a word that is no weekday is a warning with the right name in the posts’ language', () => {
    expect(says('weekday', { weekday: 'Rebo' })).toEqual(['warning weekday']);
    expect(check({ weekday: 'Rebo' }, { language: 'en' })[0]?.advice.en).toContain('"Tuesday"');
    expect(says('weekday', { weekday: 'Rebo', startDate: '2022-04-31' })).toEqual([]);
  });
});
