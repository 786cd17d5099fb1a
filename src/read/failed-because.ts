import type { UiLanguage } from '../model/language.js';

/**
 * What the reason of a failed row is called in the list of them. No event and no person has such a
 * field, so the list can be read again as it is.
 */
export const FAILED_BECAUSE: Readonly<Record<UiLanguage, string>> = {
  id: 'alasan gagal',
  en: 'failed because',
};

export function isFailedBecause(name: string): boolean {
  return Object.values(FAILED_BECAUSE).includes(name);
}
