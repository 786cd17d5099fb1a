/** Words of the view in which events are chosen for a table. */
export const DATA_WORDS = {
  intro: {
    id: 'data.intro',
    defaultMessage: 'One row per event, with text ready for your design.',
    description: 'Below the heading of the view where events are chosen as data for Bulk Create.',
  },
  from: {
    id: 'data.from.label',
    defaultMessage: 'Where the events are',
    description: 'Label of two choices: a feed on the web, or pasted text.',
  },
  fromFeed: {
    id: 'data.from.feed',
    defaultMessage: 'From a web address',
    description:
      'Choice: the events are fetched from an address, again whenever the table is refreshed.',
  },
  fromFeedHelp: {
    id: 'data.from.feed.help',
    defaultMessage: 'Refreshing the table fetches them again.',
    description: 'Below the choice of a feed.',
  },
  fromPasted: {
    id: 'data.from.pasted',
    defaultMessage: 'In a text that I paste',
    description: 'Choice: the person pastes the events themselves.',
  },
  fromPastedHelp: {
    id: 'data.from.pasted.help',
    defaultMessage: 'A few events; Canva keeps them with the design.',
    description: 'Below the choice of pasted text: at most 5 KB fit.',
  },
  url: {
    id: 'data.url.label',
    defaultMessage: 'Address of the feed',
    description: 'Label of the field for the web address of the feed of events.',
  },
  text: {
    id: 'data.text.label',
    defaultMessage: 'Events',
    description: 'Label of the field into which events are pasted.',
  },
  textHelp: {
    id: 'data.text.help',
    defaultMessage: 'YAML, JSON, JSON-LD, iCalendar or CSV.',
    description:
      'Below the field for pasted events: names of file notations; do not translate them.',
  },
  textKept: {
    id: 'data.text.kept',
    defaultMessage:
      '{count, plural, one {# event is} other {# events are}} in the table. Paste to replace.',
    description: 'Below the field for pasted events, when a table that has some is edited.',
  },
  language: {
    id: 'data.language.label',
    defaultMessage: 'Language of the texts',
    description:
      'Label: the language in which dates, prices and headings of the table are written.',
  },
  languageId: {
    id: 'data.language.id',
    defaultMessage: 'Indonesian',
    description: 'Name of a language in a list.',
  },
  languageEn: {
    id: 'data.language.en',
    defaultMessage: 'English',
    description: 'Name of a language in a list.',
  },
  languageAr: {
    id: 'data.language.ar',
    defaultMessage: 'Arabic',
    description: 'Name of a language in a list.',
  },
  which: {
    id: 'data.which.label',
    defaultMessage: 'Which events',
    description: 'Label of two choices: those to come, or all of them.',
  },
  whichUpcoming: {
    id: 'data.which.upcoming',
    defaultMessage: 'Upcoming events',
    description: 'Choice: events that are not over, the next one first.',
  },
  whichAll: {
    id: 'data.which.all',
    defaultMessage: 'All events',
    description: 'Choice: also those that are over, in the order of the feed.',
  },
  use: {
    id: 'data.use',
    defaultMessage: 'Show the table',
    description: 'Button that hands the chosen events to Canva, which then shows them as a table.',
  },
  done: {
    id: 'data.done',
    defaultMessage: 'The events are in the table.',
    description: 'Said when Canva took the table.',
  },
  outdated: {
    id: 'data.outdated',
    defaultMessage: 'This table was made by another version of Siar. Choose the events again.',
    description: 'Said when a table can no longer be refreshed as it is.',
  },
  remote: {
    id: 'data.remote',
    defaultMessage:
      'The feed didn’t answer, or doesn’t let this app read it. Check the address; if it opens in a browser, ask whoever runs the server to send the header “Access-Control-Allow-Origin: *” with it.',
    description: 'Said when the feed can’t be fetched. Do not translate the header.',
  },
  failed: {
    id: 'data.failed',
    defaultMessage: 'Canva couldn’t take the table. Try again.',
    description: 'Said when Canva fails without telling why.',
  },
} as const;

export type DataWordId = (typeof DATA_WORDS)[keyof typeof DATA_WORDS]['id'];
