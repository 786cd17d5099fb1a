import type { Language } from '../../model/language.js';
import type { Strings } from '../expressions.js';

/** Numbers, money, lists and links as they are printed. */

const SEPARATORS = {
  id: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  ar: { group: '.', decimal: ',' },
} as const satisfies Record<Language, { group: string; decimal: string }>;

/** "50.000", in English "50,000"; cents only when there are any. */
export function numberWords(value: number, language: Language): string {
  const [whole = '', cents = ''] = value.toFixed(2).split('.');
  return separated(whole, cents === '00' ? '' : cents, language);
}

/** "1.250", "2,5": what is counted or measured has no cents. */
export function countWords(value: number, language: Language): string {
  const [whole = '', rest = ''] = value.toFixed(2).split('.');
  return separated(whole, rest.replace(/0+$/, ''), language);
}

function separated(whole: string, fraction: string, language: Language): string {
  const { group, decimal } = SEPARATORS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === '' ? grouped : `${grouped}${decimal}${fraction}`;
}

/** "Rp50.000", "USD 25". A no-break space keeps the amount with its currency. */
export function moneyWords(value: number, currency: string, language: Language): string {
  const amount = numberWords(value, language);
  if (currency !== 'IDR') return `${currency}\u00a0${amount}`;
  return language === 'ar' ? `${amount}\u00a0روبية` : `Rp${amount}`;
}

/** "A", "A dan B", "A, B, dan C"; English without the last comma, Arabic with و between all. */
export function joinList(items: readonly string[], language: Language, strings: Strings): string {
  const and = strings('and');
  const last = items.at(-1) ?? '';
  const head = items.slice(0, -1);
  if (head.length === 0) return last;
  if (language === 'ar') return items.join(` ${and} `);
  const comma = language === 'id' && head.length > 1 ? ',' : '';
  return `${head.join(', ')}${comma} ${and} ${last}`;
}

/** A URL as printed: without `https://` and the last slash. */
export function urlLabel(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

/** "#MediaSosial" for "media sosial": words joined in CamelCase, other capitals as they are. */
export function hashtag(keyword: string): string {
  const words = keyword.replace(/^#+/, '').split(/[^\p{L}\p{M}\p{N}_]+/u);
  const [first = '', ...rest] = words.filter((word) => word !== '');
  const capital = (word: string): string => {
    const [head = ''] = word;
    return head.toUpperCase() + word.slice(head.length);
  };
  if (first === '') return '';
  // A single word stays as the team writes it.
  return rest.length === 0 ? `#${first}` : `#${[first, ...rest].map(capital).join('')}`;
}
