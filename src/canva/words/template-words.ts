import type { Messages } from './message.js';

/** Browsing templates and adding one. */
export const TEMPLATES = {
  title: {
    id: 'templates.title',
    defaultMessage: 'Choose a template',
    description: 'Heading of the screen with all templates.',
  },
  brand: { id: 'templates.brand', defaultMessage: 'Brand', description: 'Field label.' },
  brandHelp: {
    id: 'templates.brand.help',
    defaultMessage: 'Colours, fonts and logo. The organiser’s name comes from the event.',
    description: 'Help for the field “Brand”.',
  },
  language: {
    id: 'templates.language',
    defaultMessage: 'Language of the posts',
    description: 'Field label.',
  },
  kind: {
    id: 'templates.kind',
    defaultMessage: 'Kind',
    description: 'Field label: filter by kind of post.',
  },
  kindAll: {
    id: 'templates.kind.all',
    defaultMessage: 'All kinds',
    description: 'Choice that shows posts of every kind.',
  },
  kindAnnouncement: {
    id: 'templates.kind.announcement',
    defaultMessage: 'Announcement',
    description: 'Kind of post.',
  },
  kindSpeakers: {
    id: 'templates.kind.speakers',
    defaultMessage: 'Speakers',
    description: 'Kind of post: who speaks.',
  },
  kindReminder: {
    id: 'templates.kind.reminder',
    defaultMessage: 'Reminder',
    description: 'Kind of post.',
  },
  kindQuote: { id: 'templates.kind.quote', defaultMessage: 'Quote', description: 'Kind of post.' },
  kindRecap: {
    id: 'templates.kind.recap',
    defaultMessage: 'Recap',
    description: 'Kind of post: what came of the event.',
  },
  kindCarousel: {
    id: 'templates.kind.carousel',
    defaultMessage: 'Carousel',
    description: 'Kind of post: several pictures to swipe through.',
  },
  kindCertificate: {
    id: 'templates.kind.certificate',
    defaultMessage: 'Certificate',
    description: 'Kind of document: certificate of attendance.',
  },
  platform: {
    id: 'templates.platform',
    defaultMessage: 'For',
    description: 'Field label: filter by platform, as in “for Instagram”.',
  },
  platformAll: {
    id: 'templates.platform.all',
    defaultMessage: 'Everything',
    description: 'Choice that shows posts for every platform.',
  },
  platformPrint: {
    id: 'templates.platform.print',
    defaultMessage: 'Print',
    description: 'Choice: posts to be printed.',
  },
  platformWeb: {
    id: 'templates.platform.web',
    defaultMessage: 'Website',
    description: 'Choice: pictures for the web.',
  },
  open: {
    id: 'templates.open',
    defaultMessage: 'Open “{name}”',
    description: 'Label for screen readers of a template’s card.',
  },
  drawing: {
    id: 'templates.drawing',
    defaultMessage: 'Drawing “{name}”…',
    description: 'Said to screen readers while a preview is drawn.',
  },
  none: {
    id: 'templates.none',
    defaultMessage: 'No template fits these filters.',
    description: 'Shown when filters leave no template.',
  },
  noneForEvent: {
    id: 'templates.none-for-event',
    defaultMessage:
      'No template can say something about this event in this language. Add details to the event, or choose another language.',
    description: 'Shown when no template suits the event.',
  },
  clear: {
    id: 'templates.clear',
    defaultMessage: 'Show all templates',
    description: 'Button that removes the filters.',
  },
  unsuited: {
    id: 'templates.unsuited',
    defaultMessage:
      '{count, plural, one {One more template needs details that this event doesn’t have.} other {# more templates need details that this event doesn’t have.}}',
    description: 'Below the templates: those that were left out.',
  },
  format: {
    id: 'template.format',
    defaultMessage: 'Format',
    description: 'Field label: size and platform of the post.',
  },
  formatSize: {
    id: 'template.format.size',
    defaultMessage: '{width} × {height} px',
    description: 'Size of a format in pixels.',
  },
  preview: {
    id: 'template.preview',
    defaultMessage: 'Preview',
    description: 'Label of the large preview for screen readers.',
  },
  dragHint: {
    id: 'template.drag',
    defaultMessage: 'Drag the picture into your design, or add it below with text you can edit.',
    description: 'Below the preview; the buttons come after it.',
  },
  pageOf: {
    id: 'template.page',
    defaultMessage: 'Page {page} of {pages}',
    description: 'Which page of a carousel is shown.',
  },
  previous: {
    id: 'template.page.previous',
    defaultMessage: 'Previous page',
    description: 'Button of the carousel’s preview.',
  },
  next: {
    id: 'template.page.next',
    defaultMessage: 'Next page',
    description: 'Button of the carousel’s preview.',
  },
  fine: {
    id: 'template.fine',
    defaultMessage: 'Nothing to fix on this page.',
    description: 'Shown when the checks found nothing.',
  },
  add: {
    id: 'template.add',
    defaultMessage: 'Add page',
    description: 'Main button: adds the page to the design.',
  },
  addThis: {
    id: 'template.add.this',
    defaultMessage: 'Add only this page',
    description: 'Button: adds the shown page of a carousel.',
  },
  addAll: {
    id: 'template.add.all',
    defaultMessage: 'Add all {count} pages',
    description: 'Main button: adds every page of a carousel; {count} is at least 2.',
  },
  addHere: {
    id: 'template.add.here',
    defaultMessage: 'Add to this page',
    description: 'Button: puts the elements on the page that is open in the editor.',
  },
  kit: {
    id: 'template.kit',
    defaultMessage: 'Add several formats at once',
    description: 'Foldable part: the same post in several formats at once.',
  },
  kitLabel: {
    id: 'template.kit.label',
    defaultMessage: 'Formats to add',
    description: 'Label above checkboxes.',
  },
  kitAll: {
    id: 'template.kit.all',
    defaultMessage: 'Choose all',
    description: 'Button: checks every format.',
  },
  kitNone: {
    id: 'template.kit.none',
    defaultMessage: 'Choose none',
    description: 'Button: unchecks every format.',
  },
  kitAdd: {
    id: 'template.kit.add',
    defaultMessage:
      '{count, plural, =0 {Choose a format} one {Add one format} other {Add # formats}}',
    description: 'Button: adds the post in the chosen formats.',
  },
  fonts: {
    id: 'template.fonts',
    defaultMessage: 'Choose other fonts',
    description: 'Link to the settings of fonts.',
  },
  noPages: {
    id: 'template.no-pages',
    defaultMessage:
      'This kind of design takes no new pages from apps. Open a presentation or a social media post, or drag the picture instead.',
    description: 'Explains why the buttons for adding pages are missing.',
  },
  drawingPages: {
    id: 'add.drawing',
    defaultMessage: 'Drawing {done} of {total}…',
    description: 'Progress: pages are prepared.',
  },
  inserting: {
    id: 'add.inserting',
    defaultMessage: 'Adding to your design: {done} of {total}…',
    description: 'Progress: pictures are uploaded, then pages are put into the design.',
  },
  progress: {
    id: 'add.progress',
    defaultMessage: 'Progress',
    description: 'Label of the progress bar for screen readers.',
  },
  added: {
    id: 'add.done',
    defaultMessage: '{count, plural, one {One page added.} other {# pages added.}}',
    description: 'Shown when everything was added.',
  },
  addedOpaque: {
    id: 'add.opaque',
    defaultMessage:
      'Canva left something opaque that should be see-through, as a pattern. Set its transparency by hand.',
    description: 'Shown beside “added” when the transparency of an element could not be set.',
  },
  addedHere: {
    id: 'add.done-here',
    defaultMessage: 'It is on your page now.',
    description: 'Shown when elements were put on the current page.',
  },
  stopped: {
    id: 'add.stopped',
    defaultMessage:
      '{added, plural, =0 {Nothing was added yet.} one {# of {total} pages was added.} other {# of {total} pages were added.}}',
    description: 'After an interruption: what is there. {total} is the number wanted.',
  },
  stoppedHere: {
    id: 'add.stopped-here',
    defaultMessage:
      '{added, plural, =0 {Nothing was added yet.} one {# of {total} elements was added.} other {# of {total} elements were added.}}',
    description: 'After an interruption while one page is filled: what is there.',
  },
  resume: {
    id: 'add.continue',
    defaultMessage: '{count, plural, one {Add the other page} other {Add the other # pages}}',
    description: 'Button: goes on with the rest after an interruption.',
  },
  resumeHere: {
    id: 'add.continue-here',
    defaultMessage: '{count, plural, one {Add the other element} other {Add the other # elements}}',
    description: 'Button: goes on with the rest after an interruption while one page is filled.',
  },
  leave: {
    id: 'add.leave',
    defaultMessage: 'Keep what is there',
    description: 'Button: keeps what was added and forgets the rest.',
  },
} as const satisfies Messages;
