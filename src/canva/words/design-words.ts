import type { Messages } from './message.js';

/** Bringing pages up to date, and saving one as a template. */
export const DESIGN = {
  updateTitle: {
    id: 'update.title',
    defaultMessage: 'Bring your pages up to date',
    description: 'Heading of the screen where earlier pages are updated.',
  },
  updateHelp: {
    id: 'update.help',
    defaultMessage:
      'When the event has changed, we change only what it says. Everything you moved, recoloured or added stays.',
    description: 'What updating does.',
  },
  updateNoEvent: {
    id: 'update.no-event',
    defaultMessage: 'First choose the event as it is now.',
    description: 'Shown when no event is chosen.',
  },
  updateLook: {
    id: 'update.look',
    defaultMessage: 'Look for changes',
    description: 'Main button: compares the design with the event.',
  },
  updateLooking: {
    id: 'update.looking',
    defaultMessage: 'Comparing your design with the event…',
    description: 'Progress: the design is read and compared.',
  },
  updateUnsupported: {
    id: 'update.unsupported',
    defaultMessage:
      'Canva doesn’t let apps read this kind of design. Open a presentation or a social media post.',
    description: 'Explains why pages can’t be updated.',
  },
  updateNoPages: {
    id: 'update.no-pages',
    defaultMessage:
      'This design has no page that was made here for this event. Add one first, or choose the event it was made for.',
    description: 'Shown when no page belongs to the event.',
  },
  updateOthers: {
    id: 'update.others',
    defaultMessage:
      '{count, plural, one {One page is about another event and stays as it is.} other {# pages are about other events and stay as they are.}}',
    description: 'Pages of other events.',
  },
  updateNothing: {
    id: 'update.nothing',
    defaultMessage: 'Everything is up to date. Nothing to change.',
    description: 'Shown when pages and event agree.',
  },
  updatePage: {
    id: 'update.page',
    defaultMessage: 'Page {number}',
    description: 'Heading above the changes of one page.',
  },
  updatePages: {
    id: 'update.pages',
    defaultMessage: 'Pages {numbers}',
    description: 'Heading above changes that several pages share; {numbers} is as “2, 3, 4”.',
  },
  updateFrom: {
    id: 'update.from',
    defaultMessage: 'On the page: {text}',
    description: 'What stands in the design now.',
  },
  updateWanted: {
    id: 'update.wanted',
    defaultMessage: 'The event says: {text}',
    description: 'The words of the event beside words on the page that are left alone.',
  },
  updateTo: {
    id: 'update.to',
    defaultMessage: 'Will become: {text}',
    description: 'What will stand in the design.',
  },
  updateEmpty: {
    id: 'update.empty',
    defaultMessage: '(nothing)',
    description: 'Stands for an empty text in a comparison.',
  },
  updateSame: {
    id: 'update.same',
    defaultMessage: 'Up to date',
    description: 'A page on which nothing changes.',
  },
  updateUnsure: {
    id: 'update.unsure',
    defaultMessage: 'Left alone, to be on the safe side',
    description: 'Heading above what the app isn’t sure about and doesn’t touch.',
  },
  updateInsist: {
    id: 'update.insist',
    defaultMessage: 'Change it all the same',
    description:
      'Button below something that is left alone: has it changed too, after another look.',
  },
  updateInsistOn: {
    id: 'update.insist.on',
    defaultMessage: 'Change it all the same: {name}',
    description: 'The same button for screen readers, with the name of what is changed.',
  },
  updateApply: {
    id: 'update.apply',
    defaultMessage: '{count, plural, one {Make this change} other {Make # changes}}',
    description: 'Main button: applies the changes.',
  },
  updateApplying: {
    id: 'update.applying',
    defaultMessage: 'Changing {done} of {total} pages…',
    description: 'Progress: changes are made. {done} counts pages.',
  },
  updateDone: {
    id: 'update.done',
    defaultMessage: '{count, plural, one {One change was made.} other {# changes were made.}}',
    description: 'Shown when the changes were made.',
  },
  updateStopped: {
    id: 'update.stopped',
    defaultMessage:
      '{count, plural, =0 {Nothing was changed.} one {One change was made, the rest not yet.} other {# changes were made, the rest not yet.}} Check again to go on.',
    description: 'After an interruption of an update.',
  },
  updateAgain: {
    id: 'update.again',
    defaultMessage: 'Check again',
    description: 'Button: compares the design with the event once more.',
  },
  notes: {
    id: 'update.notes',
    defaultMessage: 'Page notes for a teammate',
    description: 'Foldable part: what this browser knows of the pages, to be taken to another one.',
  },
  notesHelp: {
    id: 'update.notes.help',
    defaultMessage:
      'This browser remembers what it put on your pages. A teammate who pastes these notes can update them as you can.',
    description: 'What page notes are for.',
  },
  notesCan: {
    id: 'update.notes.can',
    defaultMessage: 'On another computer, the app can:',
    description: 'Heading above a list of sentences without a subject, as “Find the pages”.',
  },
  notesCannot: {
    id: 'update.notes.cannot',
    defaultMessage: 'Without the notes, it can’t:',
    description: 'Heading above a list of sentences without a subject, as “Find a page”.',
  },
  notesCopy: {
    id: 'update.notes.copy',
    defaultMessage: 'Copy page notes',
    description: 'Button: puts the notes of this design’s pages on the clipboard.',
  },
  notesCopied: {
    id: 'update.notes.copied',
    defaultMessage:
      '{count, plural, one {The notes of one page are copied.} other {The notes of # pages are copied.}} Send them to your teammate.',
    description: 'Said after copying page notes.',
  },
  notesField: {
    id: 'update.notes.field',
    defaultMessage: 'Page notes from another computer',
    description: 'Label of the field into which page notes are pasted.',
  },
  notesPaste: {
    id: 'update.notes.paste',
    defaultMessage: 'Paste page notes',
    description: 'Button: takes the page notes that stand in the field above.',
  },
  notesPasted: {
    id: 'update.notes.pasted',
    defaultMessage:
      '{count, plural, one {One page is known here now.} other {# pages are known here now.}} Look for changes to update.',
    description: 'Said after taking page notes.',
  },
  captureTitle: {
    id: 'capture.title',
    defaultMessage: 'Save this page as a template',
    description: 'Heading of the screen where a page becomes a template.',
  },
  captureHelp: {
    id: 'capture.help',
    defaultMessage:
      'We read the open page. Where a text equals a detail of your event, the template gets a placeholder; you can also write one yourself, as {example}.',
    description: 'What saving does. {example} is a placeholder in curly braces, not translated.',
  },
  captureNoEvent: {
    id: 'capture.no-event',
    defaultMessage: 'Choose the event that the page shows, so that its details are recognised.',
    description: 'Hint when no event is chosen.',
  },
  captureName: {
    id: 'capture.name',
    defaultMessage: 'Name of the template',
    description: 'Field label.',
  },
  captureNeedName: {
    id: 'capture.name.error',
    defaultMessage: 'Give the template a name.',
    description: 'Error beside the field for the template’s name.',
  },
  capture: {
    id: 'capture.start',
    defaultMessage: 'Read the page',
    description: 'Main button: reads the current page.',
  },
  capturing: {
    id: 'capture.reading',
    defaultMessage: 'Reading the page…',
    description: 'Progress: the current page is read.',
  },
  captureReady: {
    id: 'capture.ready',
    defaultMessage:
      'Template ready. {count, plural, =0 {No detail of the event was recognised.} one {One detail will be filled in from each event.} other {# details will be filled in from each event.}}',
    description: 'Said when the page was saved as a template. {count} counts placeholders.',
  },
  captureFields: {
    id: 'capture.fields',
    defaultMessage: 'Details recognised ({count})',
    description: 'Foldable part with the details of the event that became placeholders.',
  },
  captureDevelopers: {
    id: 'capture.developers',
    defaultMessage: 'For developers',
    description: 'Foldable part with the template’s source text.',
  },
  captureLost: {
    id: 'capture.lost',
    defaultMessage:
      '{count, plural, =0 {Everything was kept} one {One thing couldn’t be kept} other {# things couldn’t be kept}}',
    description: 'Heading above what is missing in the template.',
  },
  captureDocument: {
    id: 'capture.document',
    defaultMessage: 'Template',
    description: 'Label of the box with the template’s text.',
  },
  captureDocumentHelp: {
    id: 'capture.document.help',
    defaultMessage: 'Save it as {file} in the folder “templates”.',
    description: 'What to do with the template. {file} is a file name; “templates” stays as it is.',
  },
  copy: {
    id: 'capture.copy',
    defaultMessage: 'Copy',
    description: 'Button: copies the template’s text.',
  },
  copied: {
    id: 'capture.copied',
    defaultMessage: 'Copied.',
    description: 'Shown after copying.',
  },
  copyFailed: {
    id: 'capture.copy.failed',
    defaultMessage:
      'The browser doesn’t let us copy. Click into the text, select all of it and copy it yourself.',
    description: 'Error: the clipboard is closed to apps.',
  },
  download: {
    id: 'capture.download',
    defaultMessage: 'Download',
    description: 'Button: downloads the template as a file.',
  },
  downloadFailed: {
    id: 'capture.download.failed',
    defaultMessage: 'The browser doesn’t let us download. Copy the text instead.',
    description: 'Error: downloads are closed to apps.',
  },
} as const satisfies Messages;
