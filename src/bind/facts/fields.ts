import type { Facts } from './types.js';

/** The facts that have fields of their own. */
type Described = Pick<
  Facts,
  | 'when'
  | 'state'
  | 'where'
  | 'people'
  | 'price'
  | 'registration'
  | 'seats'
  | 'materials'
  | 'recording'
> & {
  contact: NonNullable<Facts['contact']>;
  series: NonNullable<Facts['series']>;
  certificate: NonNullable<Facts['certificate']>;
};

/**
 * Fields of each fact: a template that names another one is told so when it is loaded, since what
 * isn't there would be printed as nothing. A test holds the lists to what `describeEvent` gives.
 */
export const FACT_FIELDS = {
  when: [
    'kind',
    'weekday',
    'weekdayShort',
    'day',
    'month',
    'monthShort',
    'year',
    'figure',
    'figureRest',
    'figureRestShort',
    'monthYear',
    'date',
    'dateShort',
    'start',
    'end',
    'crossesMonths',
    'days',
    'time',
    'timeStart',
    'timeEnd',
    'zone',
    'otherZones',
    'doorTime',
    'hijri',
    'previous',
    'daysLeft',
    'countdown',
    'ongoing',
  ],
  state: ['id', 'badge', 'reason', 'showDate', 'strikeDate'],
  where: [
    'kind',
    'label',
    'place',
    'town',
    'address',
    'mapUrl',
    'platform',
    'venue',
    'online',
    'line',
    'liveUrl',
    'live',
    'meeting',
  ],
  people: [
    'all',
    'speakers',
    'moderators',
    'others',
    'byRole',
    'speakerLine',
    'creditLine',
    'speakersLabel',
    'pictured',
    'furtherLine',
  ],
  price: ['known', 'free', 'label', 'amount', 'includes'],
  registration: ['url', 'urlLabel', 'closes', 'open', 'closedLabel'],
  contact: ['name', 'telephone', 'email', 'line'],
  series: ['name', 'label'],
  seats: ['known', 'count', 'label'],
  certificate: ['recipient', 'number', 'date', 'url', 'urlLabel', 'signatories'],
  materials: ['url', 'urlLabel'],
  recording: ['url', 'urlLabel'],
} as const satisfies { [Name in keyof Described]: readonly (keyof Described[Name])[] };
