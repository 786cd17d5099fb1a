import type { Messages } from './message.js';

/** Choosing an event. */
export const EVENT = {
  title: {
    id: 'event.title',
    defaultMessage: 'What are you announcing?',
    description: 'Heading of the first screen, where an event is chosen.',
  },
  samples: {
    id: 'event.samples.title',
    defaultMessage: 'Try it with a sample',
    description: 'Heading above sample events; a click on one shows templates with it.',
  },
  sampleOpen: {
    id: 'event.samples.open',
    defaultMessage: 'Use the sample “{name}”',
    description: 'Label for screen readers of a card with a sample event.',
  },
  samplesAll: {
    id: 'event.samples.all',
    defaultMessage: 'Show all {count} samples',
    description: 'Button below the first samples; {count} is more than 3.',
  },
  own: {
    id: 'event.own.title',
    defaultMessage: 'Use your own event',
    description: 'Heading above the ways to bring an event.',
  },
  form: {
    id: 'event.form.open',
    defaultMessage: 'Fill in a form',
    description: 'Button to the form for a new event.',
  },
  paste: {
    id: 'event.paste.title',
    defaultMessage: 'Paste text',
    description: 'Foldable part in which an event’s data are pasted.',
  },
  pasteLabel: {
    id: 'event.paste.label',
    defaultMessage: 'Event data',
    description: 'Label of the box for pasted data.',
  },
  pasteHelp: {
    id: 'event.paste.help',
    defaultMessage: 'YAML, JSON, JSON-LD, iCalendar or CSV',
    description: 'Below the box for pasted data: the notations that are understood.',
  },
  pasteRead: {
    id: 'event.paste.read',
    defaultMessage: 'Read it',
    description: 'Button that reads the pasted data.',
  },
  files: {
    id: 'event.files.title',
    defaultMessage: 'Choose or drop files',
    description: 'Foldable part in which files are chosen.',
  },
  filesHelp: {
    id: 'event.files.help',
    defaultMessage:
      'An event as .yaml, .json, .jsonld, .ics or .csv, and the photos and logos it names. Drop them anywhere here.',
    description: 'What files can be chosen or dropped.',
  },
  filesRejected: {
    id: 'event.files.rejected',
    defaultMessage:
      '{names} can’t be read here. Give the event as .yaml, .json, .jsonld, .ics or .csv and pictures as PNG, JPEG, WebP or SVG.',
    description: 'Error: files of other kinds. {names} lists them.',
  },
  filesTooMany: {
    id: 'event.files.too-many',
    defaultMessage: 'That are {count} files; take at most {most} at once.',
    description: 'Error: too many files were dropped.',
  },
  fileTooBig: {
    id: 'event.files.too-big',
    defaultMessage: '{names} is larger than {megabytes} MB. Make it smaller, then try again.',
    description: 'Error: a file is too large. {names} may list several.',
  },
  feed: {
    id: 'event.feed.title',
    defaultMessage: 'From the library’s event list',
    description: 'Foldable part in which events are fetched from the library’s website.',
  },
  feedFrom: {
    id: 'event.feed.from',
    defaultMessage: 'Events from {host}',
    description: 'Above the button that fetches events; {host} is a domain name.',
  },
  feedFetch: {
    id: 'event.feed.fetch',
    defaultMessage: 'Fetch events',
    description: 'Button that fetches events from the library’s website.',
  },
  feedNone: {
    id: 'event.feed.none',
    defaultMessage: 'No feed is set up yet. Enter its address in the settings.',
    description: 'Shown where the address of the library’s feed is missing.',
  },
  reading: {
    id: 'event.reading',
    defaultMessage: 'Reading {name}…',
    description: 'Progress. {name} is a file name, a sample or a domain.',
  },
  pastedName: {
    id: 'event.pasted-name',
    defaultMessage: 'the pasted text',
    description: 'Name of pasted text inside a sentence: “Reading the pasted text…”.',
  },
  foundTitle: {
    id: 'event.found.title',
    defaultMessage: '{count, plural, one {One event found} other {# events found}}',
    description: 'Heading of the list from which one event is chosen.',
  },
  foundOpen: {
    id: 'event.found.open',
    defaultMessage: 'Use “{name}”',
    description: 'Label for screen readers of an event in a list.',
  },
  foundContinue: {
    id: 'event.found.continue',
    defaultMessage: 'Use it anyway',
    description: 'Button that takes the event in spite of notes about it.',
  },
  filesDone: {
    id: 'event.files.pictures-added',
    defaultMessage: '{count, plural, one {One picture added.} other {# pictures added.}}',
    description: 'Said when pictures for the event were added.',
  },
  missing: {
    id: 'event.missing.title',
    defaultMessage: '{count, plural, one {One picture is missing} other {# pictures are missing}}',
    description: 'Heading: the event names picture files that nobody has added.',
  },
  missingHelp: {
    id: 'event.missing.help',
    defaultMessage: '{names}. Add them, or go on without.',
    description: 'Names of missing picture files, and what to do.',
  },
  noDate: {
    id: 'event.no-date',
    defaultMessage: 'No date yet',
    description: 'Stands for the date of an event that has none.',
  },
  chosen: {
    id: 'event.chosen',
    defaultMessage: 'Your event',
    description: 'Label above the name of the chosen event.',
  },
  change: {
    id: 'event.change',
    defaultMessage: 'Change event',
    description: 'Button to choose another event.',
  },
  edit: {
    id: 'event.edit',
    defaultMessage: 'Edit details',
    description: 'Button to the form with the chosen event.',
  },
} as const satisfies Messages;
