import type { Messages } from './message.js';

/** Words that several screens share. */
export const GENERAL = {
  tabCreate: {
    id: 'general.tab.create',
    defaultMessage: 'Create',
    description: 'Tab of the panel in which posts are made from an event. One short word.',
  },
  tabUpdate: {
    id: 'general.tab.update',
    defaultMessage: 'Update',
    description: 'Tab in which pages made earlier are brought up to date. One short word.',
  },
  tabCapture: {
    id: 'general.tab.capture',
    defaultMessage: 'Save',
    description: 'Tab in which the current page is saved as a template. One short word.',
  },
  tabMore: {
    id: 'general.tab.more',
    defaultMessage: 'More',
    description: 'Tab with settings and further tools. One short word.',
  },
  back: {
    id: 'general.back',
    defaultMessage: 'Back',
    description: 'Button to the previous screen.',
  },
  cancel: {
    id: 'general.cancel',
    defaultMessage: 'Cancel',
    description: 'Button that stops what is under way.',
  },
  retry: {
    id: 'general.retry',
    defaultMessage: 'Try again',
    description: 'Button that repeats what failed.',
  },
  openSettings: {
    id: 'general.open-settings',
    defaultMessage: 'Open settings',
    description: 'Button from an error to the settings.',
  },
  chooseEvent: {
    id: 'general.choose-event',
    defaultMessage: 'Choose an event',
    description: 'Button to the screen where an event is chosen.',
  },
  problemTitle: {
    id: 'general.problem.title',
    defaultMessage: 'That didn’t work',
    description: 'Heading of an error message.',
  },
  faultsTitle: {
    id: 'general.faults.title',
    defaultMessage: '{count, plural, one {One thing needs fixing} other {# things need fixing}}',
    description: 'Heading of the list of mistakes in a file that a person gave.',
  },
  faultLine: {
    id: 'general.fault.line',
    defaultMessage: 'Line {line}',
    description: 'Where in a file a mistake stands.',
  },
  faultExpected: {
    id: 'general.fault.expected',
    defaultMessage: 'Expected: {expected}',
    description: 'What would have been right in a file. {expected} is a phrase such as “a date”.',
  },
  faultGot: {
    id: 'general.fault.got',
    defaultMessage: 'Found: {got}',
    description: 'What stands in the file instead. {got} is a quotation.',
  },
  moreFaults: {
    id: 'general.faults.more',
    defaultMessage: '{count, plural, one {and one more} other {and # more}}',
    description: 'Below a long list that is cut off.',
  },
  notesTitle: {
    id: 'general.notes.title',
    defaultMessage: 'Please check',
    description: 'Heading of notes on what was understood from a file, or seen on a page.',
  },
  severityError: {
    id: 'general.severity.error',
    defaultMessage: 'Error',
    description: 'Label of a finding that must be fixed. One word.',
  },
  severityWarning: {
    id: 'general.severity.warning',
    defaultMessage: 'Warning',
    description: 'Label of a finding that should be looked at. One word.',
  },
  severityNote: {
    id: 'general.severity.note',
    defaultMessage: 'Note',
    description: 'Label of a finding that is good to know. One word.',
  },
  working: {
    id: 'general.working',
    defaultMessage: 'One moment…',
    description: 'Said to screen readers while something loads.',
  },
  languageId: {
    id: 'general.language.id',
    defaultMessage: 'Indonesian',
    description: 'Language of the posts.',
  },
  languageEn: {
    id: 'general.language.en',
    defaultMessage: 'English',
    description: 'Language of the posts.',
  },
  languageAr: {
    id: 'general.language.ar',
    defaultMessage: 'Arabic',
    description: 'Language of the posts.',
  },
} as const satisfies Messages;
