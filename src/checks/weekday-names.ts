/** Weekdays as sources print them, Monday first. The first spelling is the one to advise. */
export const WEEKDAYS = {
  id: [
    ['Senin', 'Isnin'],
    ['Selasa'],
    ['Rabu'],
    ['Kamis'],
    ['Jumat', "Jum'at", 'Jumaat'],
    ['Sabtu'],
    ['Minggu', 'Ahad'],
  ],
  en: [
    ['Monday', 'Mon'],
    ['Tuesday', 'Tue', 'Tues'],
    ['Wednesday', 'Wed'],
    ['Thursday', 'Thu', 'Thur', 'Thurs'],
    ['Friday', 'Fri'],
    ['Saturday', 'Sat'],
    ['Sunday', 'Sun'],
  ],
  ar: [
    ['الاثنين', 'الإثنين', 'اثنين', 'إثنين'],
    ['الثلاثاء', 'ثلاثاء'],
    ['الأربعاء', 'الاربعاء', 'أربعاء'],
    ['الخميس', 'خميس'],
    ['الجمعة', 'جمعة'],
    ['السبت', 'سبت'],
    ['الأحد', 'الاحد', 'أحد'],
  ],
} as const;

export type WeekdayLanguage = keyof typeof WEEKDAYS;

const LANGUAGES = ['id', 'en', 'ar'] as const satisfies readonly WeekdayLanguage[];

/** A weekday found in a text: its ISO number, and the language it is written in. */
export interface NamedWeekday {
  day: number;
  language: WeekdayLanguage;
}

/** The weekdays that a text names, in its order: one, or the ends of a range as "Senin–Rabu". */
export function weekdaysIn(text: string): NamedWeekday[] {
  const words = spelling(text).split(/[^\p{L}\p{M}]+/u);
  return words.flatMap((word) => (word === '' ? [] : (weekdayOf(word) ?? [])));
}

/** The name to print for an ISO weekday, 1–7. */
export function weekdayName(day: number, language: WeekdayLanguage): string {
  return WEEKDAYS[language][day - 1]?.[0] ?? '';
}

function weekdayOf(word: string): NamedWeekday | null {
  for (const language of LANGUAGES) {
    const index = WEEKDAYS[language].findIndex((names) =>
      names.some((name: string) => spelling(name) === word),
    );
    if (index !== -1) return { day: index + 1, language };
  }
  return null;
}

/** Lower case, without the apostrophe of "Jum'at", Arabic vowel marks and stretched letters. */
function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[\u0640\u064b-\u0652]/g, '');
}
