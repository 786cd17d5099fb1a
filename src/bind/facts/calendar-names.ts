import type { Language } from '../../model/language.js';

/**
 * Names of days and months, as Intl has them. Not asked of it: the first `Intl.DateTimeFormat` of a process
 * takes 12 ms, and another ICU may have other names.
 */
export interface CalendarNames {
  /** Monday first. */
  weekdays: readonly string[];
  months: readonly string[];
  /** Letters of a short name, "Kam"; Arabic shortens none. */
  short: number;
}

export const CALENDAR_NAMES: Readonly<Record<Language, CalendarNames>> = {
  id: {
    weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    months: [
      ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
      ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    ],
    short: 3,
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    short: 3,
  },
  ar: {
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    months: [
      ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'],
      ...['يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
    ],
    short: Infinity,
  },
};
