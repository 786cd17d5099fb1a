/**
 * Findings that an event deserves: it is made to raise them. Whatever else the checks say is open until
 * a template, a check or an event changes.
 */
export interface Accepted {
  /** Name of the rule. */
  rule: string;
  /** Name of the event's file. */
  event: string;
  /** Absent: in all of them. */
  template?: string;
  format?: string;
  brand?: string;
  /** Why it is right that the checks say so. */
  reason: string;
}

export const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'photo-resolution',
    event: 'small-photo',
    reason: 'The photo has 240×180 px: no template can make it sharp.',
  },
  {
    rule: 'photo-resolution',
    event: 'wide-photo',
    reason: 'The photo is 300 px high: cut to anything but a strip, it is enlarged.',
  },
  {
    rule: 'photo-resolution',
    event: 'tall-photo',
    reason: 'The photo is 400 px wide: it is enlarged, or left out where that would blur it.',
  },
  {
    rule: 'photo-resolution',
    event: 'literasi-digital',
    reason: 'The event’s photos are 1080 px wide, less than the widest formats.',
  },
  {
    rule: 'photo-dark',
    event: 'dark-photo',
    reason: 'The photo is underexposed on purpose; the post shows a lightened copy.',
  },
  {
    rule: 'text-overflow',
    event: 'title-200',
    template: 'speakers',
    reason: 'The people come first there; the title of 200 characters is whole in the alt text.',
  },
  {
    rule: 'text-overflow',
    event: 'five-organizers',
    template: 'speakers',
    format: 'youtube-thumbnail',
    reason: 'Beside the duration badge one organiser is named; all five are in the alt text.',
  },
];
