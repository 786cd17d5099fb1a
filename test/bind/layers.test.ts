import { describe, expect, it } from '@jest/globals';
import { RenderError } from '../../src/errors.js';
import type { BoundFrame, BoundText } from '../../src/model/bound.js';
import { BRAND, boundDocument, boundIds, boundLayer, boundPage } from '../layout/scenes.js';

const text = (id: string, words: string, more = '') =>
  `- {kind: text, id: ${id}, text: "${words}"${more}}`;
const PEOPLE = { people: ['Ana', 'Budi', 'Cici', 'Dedi'].map((name) => ({ name })) };

describe('what is there', () => {
  it('[B10] a layer is there only when its condition holds', () => {
    const children = [
      text('yes', 'a', ', if: event.kind'),
      text('no', 'a', ', if: event.alternateName'),
      text('compared', 'a', ', if: \'format.id == "custom-1000x1000" and people.all.size == 0\''),
    ].join('\n');
    expect(boundIds(boundPage(children, { event: { kind: 'Webinar' } }))).toEqual([
      'yes',
      'compared',
    ]);
  });

  it('[B10] a condition keeps what is below from being evaluated', () => {
    const children = `
      ${text('there', 'a')}
      - {kind: repeat, id: list, if: event.alternateName, for: event.name, as: x, item: {kind: text, id: t, text: a}}
    `.replace(/^ {6}/gm, '');
    expect(boundIds(boundPage(children))).toEqual(['there']);
    const now = () => boundPage(children, { event: { alternateName: 'x' } });
    expect(now).toThrow(/list: expected a list/);
  });

  it('[B11] a missing optional field removes its layer, whatever the kind', () => {
    const children = `
      ${text('title', '{{ event.name }}')}
      ${text('subtitle', '{{ event.alternateName }}')}
      - {kind: badge, id: kind, surface: accent, text: '{{ event.kind }}'}
      - {kind: image, id: photo, source: photo}
      - {kind: qr, id: qr, value: registration.url}
      - {kind: logos, id: logos, size: 2rem, include: [organizers, sponsors]}
      - {kind: repeat, id: list, for: people.all, as: p, item: {kind: text, id: p, text: '{{ p.name }}'}}
    `.replace(/^ {6}/gm, '');
    expect(boundIds(boundPage(children))).toEqual(['title']);
    const full = boundPage(children, {
      event: {
        alternateName: 'Tema',
        kind: 'Webinar',
        image: [{ contentUrl: 'a.jpg' }],
        offers: { url: 'https://example.org/a' },
        organizer: [{ name: 'A', logo: 'a.svg' }, { name: 'B' }],
        people: [{ name: 'Ana' }],
      },
    });
    expect(boundIds(full)).toEqual([
      ...['title', 'subtitle', 'kind', 'kind.text', 'photo', 'qr', 'logos', 'logos[0]', 'logos[1]'],
      ...['list', 'list[0].p'],
    ]);
  });

  it('[B12] a frame vanishes with the last of its children; one without children stays', () => {
    const children = `
      ${text('title', '{{ event.name }}')}
      - kind: frame
        id: outer
        surface: deep
        children:
          - kind: frame
            id: inner
            children: [{kind: text, id: gone, text: '{{ event.kind }}'}]
      - {kind: frame, id: spacer, children: []}
    `.replace(/^ {6}/gm, '');
    expect(boundIds(boundPage(children))).toEqual(['title', 'spacer']);
  });

  it('[B12] a page that has nothing to say is an error that names it', () => {
    const empty = () => boundPage(text('kind', '{{ event.kind }}'));
    expect(empty).toThrow(RenderError);
    expect(empty).toThrow(/page main is empty/);
    const none = () => boundDocument(text('a', 'a'), { page: 'if: event.kind' });
    expect(none).toThrow(/no page/);
  });
});

describe('overrides', () => {
  const children = `
    - kind: text
      id: title
      text: base
      width: 10vmin
      at:
        custom-1000x1000: {text: format}
        square: {text: aspect, width: 20vmin, if: event.name}
        tall: {if: event.kind}
    - {kind: text, id: other, text: x}
  `;
  const title = (format: string) => boundLayer(boundPage(children, { format }), 'title');

  it('[B13] a format wins over its aspect, and both over the layer itself', () => {
    expect(title('custom-1000x1000')).toMatchObject({ text: 'format', placement: { width: 200 } });
    expect(title('custom-900x900')).toMatchObject({ text: 'aspect', placement: { width: 180 } });
    expect(title('custom-2000x1000')).toMatchObject({ text: 'base', placement: { width: 100 } });
  });

  it('[B13] may change a condition, but not what the layer is', () => {
    expect(title('custom-1000x2000')).toBeUndefined();
    for (const key of ['id: b', 'kind: badge', 'name: b', 'role: b', 'lock: true', 'at: {}']) {
      expect(() => boundPage(text('a', 'x', `, at: {square: {${key}}}`))).toThrow(
        /pages\[0\]\.root\.children\[0\]\.at\.square/,
      );
    }
  });
});

describe('repeats', () => {
  const list = (more: string) => `
    - kind: repeat
      id: people
      for: people.all
      as: person
      ${more}
      item: {kind: text, id: name, text: '{{ index }}/{{ count }} {{ person.name }}'}
      rest: {kind: text, id: more, text: '+{{ rest }} {{ restItems | first | default: "" }}{{ restItems.size }}'}
  `;
  const texts = (children: string, event = PEOPLE) =>
    (boundPage(children, { event }).root.children[0] as BoundFrame).children.map(
      (layer) => (layer as BoundText).text,
    );

  it('[B14] draws its item for each element', () => {
    expect(texts(list(''))).toEqual(['0/4 Ana', '1/4 Budi', '2/4 Cici', '3/4 Dedi']);
  });

  it('[B14] draws so many as its limit says, and then the rest', () => {
    const shown = texts(list('limit: 2'));
    expect(shown.slice(0, 2)).toEqual(['0/4 Ana', '1/4 Budi']);
    expect(shown[2]).toMatch(/^\+2 .*2$/);
    expect(texts(list('limit: 4'))).toHaveLength(4);
  });

  it('[B15] ids inside of repeats say which element they are of', () => {
    const nested = `
      - kind: repeat
        id: groups
        for: people.byRole
        as: group
        item:
          kind: frame
          id: group
          children:
            - {kind: text, id: label, text: '{{ group.label }}'}
            - kind: repeat
              id: names
              for: group.people
              as: person
              limit: 1
              item: {kind: badge, id: name, surface: deep, text: '{{ person.name }}'}
              rest: {kind: text, id: more, text: '+{{ rest }}'}
    `;
    const people = [{ name: 'Ana' }, { name: 'Budi' }, { name: 'Cici', role: 'moderator' }];
    const ids = boundIds(boundPage(nested, { event: { people } }));
    expect(ids).toEqual([
      'groups',
      ...['groups[0].group', 'groups[0].label', 'groups[0].names'],
      ...['groups[0].names[0].name', 'groups[0].names[0].name.text', 'groups[0].more'],
      ...['groups[1].group', 'groups[1].label', 'groups[1].names'],
      ...['groups[1].names[0].name', 'groups[1].names[0].name.text'],
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('pages', () => {
  const body = text('name', '{{ page.number }}/{{ page.count }} {{ person.name }}{{ pair.size }}');
  const run = (page: string, event: object = PEOPLE) => {
    const { pages } = boundDocument(body, { page, event });
    return pages.map(({ id, root }) => [id, (root.children[0] as BoundText).text]);
  };

  it('[B16] one page for each element of a list', () => {
    expect(run('for: people.all\nas: person')).toEqual([
      ['main-1', '1/4 Ana'],
      ['main-2', '2/4 Budi'],
      ['main-3', '3/4 Cici'],
      ['main-4', '4/4 Dedi'],
    ]);
  });

  it('[B16] one page for each group of `per` elements', () => {
    expect(run('for: people.all\nas: pair\nper: 3')).toEqual([
      ['main-1', '1/2 2'],
      ['main-2', '2/2 2'],
    ]);
  });

  it('[B16] a page alone keeps its id; a list without elements gives no page', () => {
    expect(run('', {})).toEqual([['main', '1/1']]);
    expect(run('for: people.all\nas: person', { people: [{ name: 'Ana' }] })).toEqual([
      ['main', '1/1 Ana'],
    ]);
    expect(() => run('for: people.all\nas: person', {})).toThrow(/no page/);
  });

  it('[B28] a page’s surface may follow from its own element', () => {
    const page = 'for: people.all\nas: person';
    const surface = '{of: person.name, is: {Budi: deep}, else: paper}';
    const { pages } = boundDocument(body, { page, surface, event: PEOPLE });
    const { paper, deep } = BRAND.surfaces;
    const fills = [paper, deep, paper, paper].map((one) => one.surface);
    expect(pages.map(({ root }) => root.fill)).toEqual(fills);
  });

  it('[B16] at most twenty pages', () => {
    const people = Array.from({ length: 40 }, (_, index) => ({ name: `P${index}` }));
    expect(run('for: people.all\nas: person', { people })).toHaveLength(20);
  });
});

describe('private data', () => {
  const event = {
    virtualLocation: { name: 'Zoom', url: 'https://zoom.example/j/1?pwd=2', passcode: '123456' },
    contact: { name: 'Sari', telephone: '+62 811 0000 0000' },
  };
  const words = (source: string, more: object = {}) => {
    const page = boundPage(text('t', `[${source}]`), { event: { ...event, ...more } });
    return (boundLayer(page, 't') as BoundText).text;
  };

  it.each(['event.virtualLocation', 'event.virtualLocation.url', 'event.contact.telephone'])(
    '[B17] is not there to be printed: %s',
    (source) => {
      expect(words(`{{ ${source} }}`)).toBe('[]');
      expect(words(`{% if ${source} %}x{% endif %}`)).toBe('[]');
    },
  );

  it('[B17] is there as facts once the event says so', () => {
    const all = '{{ where.meeting.passcode }}{{ where.meeting.url }}{{ contact.line }}';
    expect(words(all)).toBe('[]');
    const open = words(all, {
      virtualLocation: { ...event.virtualLocation, publish: { passcode: true } },
      contact: { ...event.contact, consent: true },
    });
    expect(open).toMatch(/^\[123456Sari/);
  });
});
