import { Temporal } from 'temporal-polyfill';
import { InputError } from '../../errors.js';
import type { EventData } from '../../model/event.js';
import type { Language } from '../../model/language.js';
import { describeFigures, describeLink, describeQuotes } from './aftermath.js';
import { describeCertificate } from './certificate.js';
import { describeContact, describePrice, describeRegistration } from './joining.js';
import { describePeople } from './people.js';
import { describeReminders } from './reminders.js';
import { describeState } from './state.js';
import { describeSummary } from './summary.js';
import type { Strings } from '../expressions.js';
import type { Facts } from './types.js';
import { describeWhen, type FactsContext } from './when.js';
import { describeWhere } from './where.js';
import { hashtag, joinList, numberWords } from './words.js';

export interface DescribeOptions {
  language: Language;
  /** Fixed words, from `createStrings`; keys as in templates/strings.yaml. */
  strings: Strings;
  /** ISO instant, as `2027-01-14T05:00:00Z`; absent: nothing is past and nothing counts down. */
  now?: string;
}

/**
 * The event in words: everything that a template says about when, where, who, price and state.
 * Depends on its arguments alone. Throws InputError for a day or a zone that doesn't exist.
 */
export function describeEvent(event: EventData, options: DescribeOptions): Facts {
  const { language, strings, now } = options;
  const context: FactsContext = { language, strings, now: instantOf(now) };
  const { certificate: _, identifier: __, ...rest } = event;
  const key = JSON.stringify([language, now, rest]);
  const facts = latest?.key === key && latest.strings === strings ? latest.facts : undefined;
  const shared = facts ?? describeShared(event, context);
  latest = { key, strings, facts: shared };
  return { ...shared, certificate: describeCertificate(event, context) };
}

/** Certificates of one event have everything else in common, and come one after the other. */
let latest: { key: string; strings: Strings; facts: Omit<Facts, 'certificate'> } | undefined;

function describeShared(event: EventData, context: FactsContext): Omit<Facts, 'certificate'> {
  const { language, strings } = context;
  const when = describeWhen(event, context);
  const state = describeState(event, when.previous, context);
  const organizers = event.organizer.map((organization) => organization.name);
  const sponsors = event.sponsor.map((organization) => organization.name);
  const people = describePeople(event.people, language, strings);
  const facts: Omit<Facts, 'summary' | 'certificate'> = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    when,
    state,
    where: describeWhere(event, strings),
    people,
    price: describePrice(event, context),
    registration: describeRegistration(event, state.id, context),
    contact: describeContact(event),
    series: describeSeries(event, strings),
    organizers,
    organizerLine: joinList(organizers, language, strings),
    organizerShort: shortList(organizers, language, strings),
    sponsors,
    sponsorLine: joinList(sponsors, language, strings),
    hashtags: [...new Set(event.keywords.map(hashtag))].filter((tag) => tag !== ''),
    accessibility: event.accessibilityFeature,
    accessibilityLine: event.accessibilityFeature.join(language === 'ar' ? '، ' : ', '),
    seats: describeSeats(event, context),
    hours:
      event.hours === undefined ? '' : strings('hours', { n: numberWords(event.hours, language) }),
    reminders: describeReminders(event, { when, state }, context),
    quotes: describeQuotes(event, { people, when }),
    figures: describeFigures(event, context),
    materials: describeLink(event.workFeatured),
    recording: describeLink(event.recordedIn),
  };
  return { ...facts, summary: describeSummary(event, facts, context) };
}

function instantOf(now: string | undefined): Temporal.Instant | undefined {
  if (now === undefined) return undefined;
  try {
    return Temporal.Instant.from(now);
  } catch (cause) {
    const expected = {
      en: 'an instant, as 2027-01-14T05:00:00Z',
      id: 'waktu dengan zona, seperti 2027-01-14T05:00:00Z',
    };
    const got = JSON.stringify(now.slice(0, 40));
    throw new InputError([{ path: 'now', expected, got }], { cause });
  }
}

/** The most names that a narrow place has room for. */
const SHORT_LIST = 2;

function shortList(names: readonly string[], language: Language, strings: Strings): string {
  const [first = ''] = names;
  if (names.length <= SHORT_LIST) return joinList(names, language, strings);
  return `${first} ${strings('and-more', { n: names.length - 1 })}`;
}

function describeSeries(event: EventData, strings: Strings): Facts['series'] {
  const series = event.superEvent;
  if (!series) return null;
  const label =
    series.position === undefined ? '' : strings('series-number', { n: series.position });
  return { name: series.name, label };
}

function describeSeats(event: EventData, { language, strings }: FactsContext): Facts['seats'] {
  const count = event.maximumAttendeeCapacity ?? event.location?.maximumAttendeeCapacity;
  if (count === undefined) return { known: false, count: 0, label: '' };
  return { known: true, count, label: strings('seats', { n: numberWords(count, language) }) };
}
