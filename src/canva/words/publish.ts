/** Words of the views in which a post is sent to the library's calendar, and of what can go wrong. */
export const PUBLISH_WORDS = {
  channel: {
    id: 'publish.channel.label',
    defaultMessage: 'Platform or account',
    description: 'Label of a field: where the post will appear, in the library’s own words.',
  },
  channelHelp: {
    id: 'publish.channel.help',
    defaultMessage: 'As your calendar names it, for example “Instagram @perpustakaan”.',
    description: 'Below the field for the platform or account.',
  },
  caption: {
    id: 'publish.caption.label',
    defaultMessage: 'Caption',
    description: 'Label of the field for the text of the post.',
  },
  alts: {
    id: 'publish.alts.label',
    defaultMessage: 'Alternative text',
    description:
      'Label of the field for descriptions of the pictures, for people who don’t see them.',
  },
  altsHelp: {
    id: 'publish.alts.help',
    defaultMessage:
      'What each picture shows and says. One line for each picture, in the same order.',
    description: 'Below the field for descriptions of the pictures.',
  },
  time: {
    id: 'publish.time.label',
    defaultMessage: 'Day and hour',
    description: 'Label of the field for when the post is to appear.',
  },
  timeHelp: {
    id: 'publish.time.help',
    defaultMessage: 'Leave it empty for a draft without a time.',
    description: 'Below the field for the day and hour.',
  },
  zone: {
    id: 'publish.zone.label',
    defaultMessage: 'Time zone',
    description: 'Label of the list of time zones.',
  },
  noEndpoint: {
    id: 'publish.endpoint.missing',
    defaultMessage:
      'Siar doesn’t know your library’s calendar yet. Enter its address in Siar → More → Settings → Address of the library’s calendar.',
    description: 'Said when no endpoint is in the app’s settings, so that nothing can be sent.',
  },
  badEndpoint: {
    id: 'publish.endpoint.wrong',
    defaultMessage: 'The calendar’s address in the settings can’t be used.',
    description: 'Heading above the reason why the endpoint’s address is refused.',
  },
  goesTo: {
    id: 'publish.goes-to',
    defaultMessage: 'The post goes to {host}.',
    description: 'Says which server the post is sent to. host is a domain name.',
  },
  failed: {
    id: 'publish.failed',
    defaultMessage: 'The post was not sent',
    description: 'Title of the message that says why publishing failed.',
  },
  previewNone: {
    id: 'publish.preview.none',
    defaultMessage: 'Choose pages to see the post.',
    description: 'In the preview, as long as no page is chosen.',
  },
  previewPicture: {
    id: 'publish.preview.picture',
    defaultMessage: 'Picture {number} of {count}',
    description: 'Alternative text of a picture in the preview that has none of its own.',
  },
  previewDraft: {
    id: 'publish.preview.draft',
    defaultMessage: 'Draft, no date',
    description: 'In the preview: no day and hour are chosen.',
  },
  previewNoChannel: {
    id: 'publish.preview.no-channel',
    defaultMessage: 'No platform chosen',
    description: 'In the preview, where the platform would stand.',
  },
  previewNoCaption: {
    id: 'publish.preview.no-caption',
    defaultMessage: 'Your caption will appear here',
    description: 'In the preview, where the caption would stand.',
  },
  faultSettings: {
    id: 'publish.fault.settings',
    defaultMessage: 'The settings of this post can’t be read. Fill them in again.',
    description: 'Publishing failed: the settings are damaged or of another version.',
  },
  faultEndpoint: {
    id: 'publish.fault.endpoint',
    defaultMessage:
      'Siar has no usable address of your library’s calendar. Put it into the settings of Siar’s side panel.',
    description: 'Publishing failed: no endpoint, or one that is not public https.',
  },
  faultFiles: {
    id: 'publish.fault.files',
    defaultMessage: 'These pages don’t make a post of this kind. Check pages, day and hour.',
    description: 'Publishing failed: wrong number of pictures, or an hour that doesn’t exist.',
  },
  faultOffline: {
    id: 'publish.fault.offline',
    defaultMessage: 'This computer is offline. Connect it and try again.',
    description: 'Publishing failed: no network.',
  },
  faultUnreachable: {
    id: 'publish.fault.unreachable',
    defaultMessage:
      'Your library’s calendar can’t be reached, or doesn’t let this app write to it. Ask whoever runs it to allow this app’s address with “Access-Control-Allow-Origin”.',
    description: 'Publishing failed: no answer, or no permission. Do not translate the header.',
  },
  faultTimeout: {
    id: 'publish.fault.timeout',
    defaultMessage:
      'Your library’s calendar takes too long. Try again: the post won’t be there twice.',
    description: 'Publishing failed: no answer in time.',
  },
  faultUnauthorised: {
    id: 'publish.fault.unauthorised',
    defaultMessage:
      'Your library’s calendar doesn’t accept posts from here. Check its address in the settings, or ask whoever runs it.',
    description: 'Publishing failed: the endpoint answered 401, 403 or 404.',
  },
  faultRefused: {
    id: 'publish.fault.refused',
    defaultMessage:
      'Your library’s calendar refuses this post. Its reason stands in the settings of the post.',
    description: 'Publishing failed: the endpoint refused what was sent.',
  },
  faultBusy: {
    id: 'publish.fault.busy',
    defaultMessage: 'Your library’s calendar has too much to do. Try again in a few minutes.',
    description: 'Publishing failed: the endpoint asks to wait.',
  },
  faultServer: {
    id: 'publish.fault.server',
    defaultMessage:
      'Your library’s calendar has a fault. Try again in a few minutes; if it stays, tell whoever runs it.',
    description: 'Publishing failed: the endpoint answered with an error of its own.',
  },
  faultMalformed: {
    id: 'publish.fault.malformed',
    defaultMessage:
      'Your library’s calendar gave an answer that Siar doesn’t understand. Look there whether the post has arrived.',
    description: 'The endpoint answered, but not as the contract says.',
  },
} as const;

export type PublishWordId = (typeof PUBLISH_WORDS)[keyof typeof PUBLISH_WORDS]['id'];
