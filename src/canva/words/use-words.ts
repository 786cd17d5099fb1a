import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Bilingual } from '../../errors.js';
import type { UiLanguage } from '../../model/language.js';
import type { Word } from './index.js';
import { INDONESIAN } from './indonesian.js';
import type { MessageValues } from './message.js';

/** Says a message in the reader's language. */
export type Say = (word: Word, values?: MessageValues) => string;

/**
 * Our messages, in the reader's language. Canva's translation stands first; where it has none, an Indonesian
 * reader gets ours.
 */
export function useWords(): Say {
  const intl = useIntl();
  return useCallback(
    ({ id, defaultMessage, description }, values) => {
      const ours = isIndonesian(intl.locale) ? INDONESIAN[id] : defaultMessage;
      return intl.formatMessage({ id, description, defaultMessage: ours }, values);
    },
    [intl],
  );
}

/** The language in which Siar's own bilingual texts are shown. */
export function useUiLanguage(): UiLanguage {
  return isIndonesian(useIntl().locale) ? 'id' : 'en';
}

/** Texts that the core gives in both languages. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useUiLanguage();
  return useCallback((text) => text[language], [language]);
}

export function isIndonesian(locale: string): boolean {
  return /^(id|in)\b/i.test(locale);
}
