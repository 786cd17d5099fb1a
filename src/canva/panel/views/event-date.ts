import { useCallback } from 'react';
import { describeWhen } from '../../../bind/facts/when.js';
import { createStrings, type StringTables } from '../../../bind/strings.js';
import { SiarError } from '../../../errors.js';
import type { EventData } from '../../../model/event.js';
import type { UiLanguage } from '../../../model/language.js';
import { EVENT } from '../../words/index.js';
import { useUiLanguage, useWords } from '../../words/use-words.js';
import { usePanel } from '../use-panel.js';

/** When an event is, as its posts say it in the reader's language. */
export function useEventDate(): (event: EventData) => string {
  const { engine } = usePanel();
  const language = useUiLanguage();
  const say = useWords();
  return useCallback(
    (event) => eventDate(event, language, engine.strings) ?? say(EVENT.noDate),
    [engine, language, say],
  );
}

/**
 * "Monday, 8 February 2027, 08:30–11:30 WIB"; the hours are the event's own. As written where its zone isn't known.
 *
 * @returns null without a date
 */
export function eventDate(
  event: EventData,
  language: UiLanguage,
  tables: StringTables,
): string | null {
  if (event.startDate === undefined) return null;
  try {
    const strings = createStrings([tables], language);
    const { date, time } = describeWhen(event, { language, strings, now: undefined });
    return [date, time].filter((part) => part !== '').join(', ');
  } catch (error) {
    if (!(error instanceof SiarError)) throw error;
    return event.startDate.replace('T', ' ');
  }
}
