import type { Messages } from './message.js';

/** Settings and the tools beside them. */
export const SETTINGS = {
  title: {
    id: 'settings.title',
    defaultMessage: 'Settings',
    description: 'Heading of the settings.',
  },
  kept: {
    id: 'settings.kept',
    defaultMessage: 'Kept in this browser only.',
    description: 'Where settings are kept.',
  },
  notKept: {
    id: 'settings.not-kept',
    defaultMessage:
      'This browser keeps nothing for apps, so these settings last until you close the app.',
    description: 'Shown when the browser’s storage is full or closed.',
  },
  feed: {
    id: 'settings.feed',
    defaultMessage: 'Address of the library’s events',
    description: 'Field label: web address from which events are fetched.',
  },
  feedHelp: {
    id: 'settings.feed.help',
    defaultMessage: 'We read events from here, as https://…/events.ics',
    description: 'Help for the field with the feed’s address.',
  },
  publish: {
    id: 'settings.publish',
    defaultMessage: 'Address of the library’s calendar',
    description: 'Field label: web address to which finished posts are sent.',
  },
  publishHelp: {
    id: 'settings.publish.help',
    defaultMessage: 'Finished posts are sent here. Needed before publishing.',
    description: 'Help for the field with the calendar’s address.',
  },
  badAddress: {
    id: 'settings.error.address',
    defaultMessage: 'Write an address that begins with https://',
    description: 'Error beside a field for a web address.',
  },
  saved: {
    id: 'settings.saved',
    defaultMessage: 'Saved.',
    description: 'Said when a setting was saved.',
  },
  save: {
    id: 'settings.save',
    defaultMessage: 'Save addresses',
    description: 'Button: saves the two addresses.',
  },
  language: {
    id: 'settings.language',
    defaultMessage: 'Language of the posts',
    description: 'Field label: language in which new posts begin.',
  },
  fonts: {
    id: 'settings.fonts',
    defaultMessage: 'Fonts',
    description: 'Heading above the fonts that replace the brand’s.',
  },
  fontsHelp: {
    id: 'settings.fonts.help',
    defaultMessage:
      'Canva doesn’t have every font of your brand. We take the closest; here you can choose another.',
    description: 'What the fonts are for.',
  },
  fontsUnsupported: {
    id: 'settings.fonts.unsupported',
    defaultMessage: 'Canva doesn’t let apps choose fonts here.',
    description: 'Explains why fonts can’t be chosen.',
  },
  fontAuto: {
    id: 'settings.font.auto',
    defaultMessage: 'Chosen automatically',
    description: 'Beside a font for which nothing was chosen.',
  },
  fontChoose: {
    id: 'settings.font.choose',
    defaultMessage: 'Choose instead of {family}',
    description: 'Button: opens Canva’s list of fonts. {family} is the brand’s font.',
  },
  fontReset: {
    id: 'settings.font.reset',
    defaultMessage: 'Back to automatic for {family}',
    description: 'Button: forgets the chosen font. {family} is the brand’s font.',
  },
  brand: {
    id: 'settings.brand',
    defaultMessage: 'Your own brand',
    description: 'Heading above the files of one’s own brand.',
  },
  brandHelp: {
    id: 'settings.brand.help',
    defaultMessage: 'Choose the brand file (brand.yaml) and its logos',
    description: 'Help: which files make a brand.',
  },
  brandAdded: {
    id: 'settings.brand.added',
    defaultMessage: '“{name}” is ready and chosen for your posts.',
    description: 'Shown when a brand was added.',
  },
  brandTooBig: {
    id: 'settings.brand.too-big',
    defaultMessage:
      'These files are too large to be kept, so the brand lasts until you close the app. Smaller logos stay.',
    description: 'Shown when a brand’s files exceed what the browser keeps.',
  },
  brandNoFile: {
    id: 'settings.brand.no-file',
    defaultMessage: 'The brand file is missing. Choose brand.yaml together with the logos.',
    description: 'Error: only pictures were chosen.',
  },
  brandForget: {
    id: 'settings.brand.forget',
    defaultMessage: 'Forget this brand',
    description: 'Button: removes the kept brand of one’s own.',
  },
  brandForgotten: {
    id: 'settings.brand.forgotten',
    defaultMessage: 'Forgotten. It is gone when you open the app again.',
    description: 'Shown after removing the kept brand.',
  },
  tools: {
    id: 'settings.tools',
    defaultMessage: 'Many posts at once',
    description: 'Heading above buttons to Canva’s bulk create and publishing.',
  },
  bulk: {
    id: 'settings.bulk',
    defaultMessage: 'Open bulk create',
    description: 'Button: opens Canva’s bulk create with our events.',
  },
  bulkHelp: {
    id: 'settings.bulk.help',
    defaultMessage: 'Fill one design with every event of your feed.',
    description: 'What bulk create does.',
  },
  publishOpen: {
    id: 'settings.publish.open',
    defaultMessage: 'Publish this design',
    description: 'Button: opens Canva’s publish window with the library’s calendar.',
  },
  toolsNone: {
    id: 'settings.tools.none',
    defaultMessage: 'Bulk create and publishing aren’t offered in this design or plan.',
    description: 'Shown when Canva offers neither.',
  },
} as const satisfies Messages;
