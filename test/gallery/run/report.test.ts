import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/model/finding.js';
import { ACCEPTED, type Accepted } from '../accepted.js';
import { known } from '../page.js';
import { SCENES, TEMPLATES } from '../scenes.js';
import { findStock } from './choice.js';
import { faultsOf, findingsOf, openByRule, outdated } from './report.js';
import type { Drawn } from './types.js';

const EVERYTHING = { templates: [], formats: [], brands: [], events: [], scenes: false };
const both = (text: string) => ({ en: text, id: text });

function finding(rule: string, severity: Finding['severity']): Finding {
  return { rule, severity, where: 'title', message: both('seen'), advice: both('do') };
}

function drawn(event: string, findings: Finding[]): Drawn {
  const document = {
    unit: { event, brand: 'nuraga' },
    template: 'announce-type',
    language: 'id',
    formats: ['x-post'],
    variant: '',
    name: event,
    fingerprint: '',
  } as const;
  const picture = { page: 1, pages: 1, file: `${event}.jpg`, thumbnail: '', width: 1, height: 1 };
  const rest = { type: 'jpeg', bytes: 1, alt: '', findings: { 'x-post': findings } } as const;
  return {
    document: { ...document, formats: ['x-post'] },
    pictures: [{ ...picture, ...rest, formats: ['x-post'] }],
    failures: {},
  };
}

const accepted = (changes: Partial<Accepted> = {}): Accepted => ({
  rule: 'photo-resolution',
  event: 'small-photo',
  reason: 'tiny',
  ...changes,
});

describe('[Y11] findings', () => {
  it('are open, accepted or told', () => {
    const list = findingsOf(
      [
        drawn('small-photo', [
          finding('photo-resolution', 'warning'),
          finding('contrast', 'error'),
        ]),
        drawn('paid', [
          finding('photo-resolution', 'warning'),
          finding('speaker-on-poster', 'note'),
        ]),
        drawn('past', [finding('dropped', 'note')]),
      ],
      [accepted()],
    );
    expect(list.map(({ event, rule, standing }) => `${event} ${rule} ${standing}`)).toEqual([
      'small-photo photo-resolution accepted',
      'small-photo contrast open',
      'paid photo-resolution open',
      'paid speaker-on-poster open',
      'past dropped told',
    ]);
    expect(openByRule(list).map(({ rule }) => rule)).toEqual([
      'contrast',
      'photo-resolution',
      'speaker-on-poster',
    ]);
  });

  it('that cannot be drawn are errors that nobody accepts', () => {
    const failed: Drawn = { ...drawn('paid', []), pictures: [], failures: { 'x-post': 'broken' } };
    const list = findingsOf([failed], [accepted({ rule: 'not-drawn', event: 'paid' })]);
    expect(list).toMatchObject([{ rule: 'not-drawn', severity: 'error', standing: 'open' }]);
  });
});

describe('[Y12] the accepted list', () => {
  it('names rules, events, templates and brands that exist', async () => {
    const stock = known(await findStock(TEMPLATES));
    expect(faultsOf(ACCEPTED, stock)).toEqual([]);
    expect(faultsOf([accepted({ rule: 'no-such' })], stock)).toMatchObject([
      expect.stringContaining('no rule "no-such"'),
    ]);
    expect(faultsOf([accepted({ event: 'no-such', brand: 'none' })], stock)).toHaveLength(2);
  });

  it('accepts the warnings that the scenes expect', () => {
    const wanted = SCENES.flatMap(({ event, warnings }) =>
      warnings.map((rule) => ({ event, rule })),
    );
    const listed = ACCEPTED.map(({ event, rule }) => ({ event, rule }));
    expect(listed).toEqual(expect.arrayContaining(wanted));
  });

  it('reports what no longer occurs, where the run has looked', () => {
    const list = [accepted(), accepted({ event: 'paid', template: 'announce-type' })];
    const seen = findingsOf([drawn('small-photo', [finding('photo-resolution', 'warning')])], list);
    expect(outdated(list, seen, EVERYTHING)).toEqual([list[1]]);
    expect(outdated(list, [], { ...EVERYTHING, events: ['small-photo'] })).toEqual([list[0]]);
    expect(outdated(list, [], { ...EVERYTHING, templates: ['announce-type'] })).toEqual([list[1]]);
    expect(outdated(list, [], { ...EVERYTHING, scenes: true })).toEqual([]);
  });
});
